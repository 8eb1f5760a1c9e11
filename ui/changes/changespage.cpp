// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/changespage.h"

#include "core/momenttext.h"
#include "export/exportfile.h"
#include "ui/changes/changesbar.h"
#include "ui/changes/changesview.h"
#include "ui/changes/mutedialog.h"
#include "ui/widgets/fieldscroll.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/roomforrows.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// In the order to offer them in.
constexpr std::array formats = {ChangesFormat::Csv,       ChangesFormat::Markdown,
                                ChangesFormat::Json,      ChangesFormat::Ndjson,
                                ChangesFormat::Highlight, ChangesFormat::Text};

QString formName(ChangesFormat format)
{
    switch (format) {
    case ChangesFormat::Text:
        //: A format of files.
        return ChangesPage::tr("Text");
    case ChangesFormat::Json:
        return u"JSON"_s;
    case ChangesFormat::Ndjson:
        return u"NDJSON"_s;
    case ChangesFormat::Csv:
        return u"CSV"_s;
    case ChangesFormat::Markdown:
        return u"Markdown"_s;
    case ChangesFormat::Highlight:
        break;
    }
    //: A format of files: a table that marks what is different.
    return ChangesPage::tr("CSV with marks (daff)");
}

} // namespace

ChangesPage::ChangesPage(const Narrowing &narrowing, QWidget *parent)
    : QWidget(parent), m_narrowing(narrowing), m_bar(new ChangesBar),
      m_barScroll(new FieldScroll(*m_bar, this)), m_view(new ChangesView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_barScroll);
    layout->addWidget(m_view, 1);
    new RoomForRows(*this, *m_barScroll, *m_view);
    setFocusProxy(m_view);
    m_view->setChangesModel(&m_model);
    connect(&narrowing, &Narrowing::narrowed, this, &ChangesPage::narrow);
    connect(&narrowing, &Narrowing::findChanged, this, &ChangesPage::narrow);
    connect(&narrowing, &Narrowing::timeZoneChanged, this, &ChangesPage::showSentence);
    connect(&m_model, &ChangesModel::rowsChanged, this, &ChangesPage::showRows);
    connect(m_bar, &ChangesBar::aspectToggled, this, &ChangesPage::toggleAspect);
    connect(m_bar, &ChangesBar::muteRequested, this, &ChangesPage::editMuted);
    connect(m_bar, &ChangesBar::loadAllRequested, this, &ChangesPage::loadAllRequested);
    connect(&m_bar->sinceMenu(), &SinceMenu::sinceChosen, this, &ChangesPage::sinceChosen);
    connect(m_view, &ChangesView::menuRequested, this, &ChangesPage::openMenu);
    connect(m_view, &ChangesView::copyRequested, this, [this] { copyAs(ChangesFormat::Csv); });
    narrow();
    showSentence();
}

ChangesPage::~ChangesPage()
{
    // Before the model, of which it asks even while it is hidden; and nobody is to hear of it.
    m_view->disconnect();
    delete m_view;
}

void ChangesPage::setReport(const std::optional<ChangesReport> &report, const QList<KeptRun> &runs)
{
    m_bar->sinceMenu().setRuns(runs);
    m_model.setReport(report);
    showSentence();
}

void ChangesPage::dropReport()
{
    m_model.setReport(std::nullopt);
    showSentence();
}

void ChangesPage::setSince(const Look &since)
{
    m_bar->sinceMenu().setSince(since);
    m_bar->updateSince();
}

void ChangesPage::setMuted(const MutedChanges &muted)
{
    m_muted = muted;
    m_bar->setMuted(muted);
}

void ChangesPage::setCanLoad(bool canLoad)
{
    m_bar->setCanLoad(canLoad);
}

void ChangesPage::setRemembering(bool isRemembering)
{
    m_isRemembering = isRemembering;
    showSentence();
}

void ChangesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setRoom(height());
}

void ChangesPage::narrow()
{
    m_model.setNarrowing(m_narrowing.find(), m_narrowing.facetSelection());
}

void ChangesPage::showSentence()
{
    m_bar->sinceMenu().setTimeZone(m_narrowing.timeZone());
    m_bar->updateSince();
    m_bar->setSentence(sentence());
    setSpokenDescription(*m_view, m_bar->sentence()); // the table alone may have no rows
}

ChangesSentence ChangesPage::sentence() const
{
    if (!m_isRemembering)
        return {.counts = tr("Results are not remembered: there is nothing to compare with")};
    return changesSentence(m_model.report(), m_model.entries(), sinceText());
}

QString ChangesPage::sinceText() const
{
    const QDateTime since = m_model.report() ? m_model.report()->since : QDateTime();
    return momentText(since, QDateTime::currentDateTimeUtc(), m_narrowing.timeZone());
}

Look ChangesPage::since() const
{
    return m_bar->sinceMenu().since();
}

void ChangesPage::showRows()
{
    m_bar->setAspects(aspectCounts(m_model.entries()), m_model.aspects());
}

void ChangesPage::toggleAspect(ChangeAspect aspect)
{
    QSet<ChangeAspect> aspects = m_model.aspects();
    if (!aspects.remove(aspect))
        aspects.insert(aspect);
    m_model.setAspects(aspects);
    emit narrowed(tr("%Ln changes in the list", nullptr, m_model.rowCount()));
}

std::optional<Image> ChangesPage::currentImage() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || m_view->selectedRowNumbers().isEmpty())
        return std::nullopt;
    return m_model.entryAt(current.row()).change.image;
}

/// Its details would look as if it were there.
QString ChangesPage::currentRemark() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || m_model.entryAt(current.row()).change.kind != PlaceChange::Kind::Gone)
        return {};
    //: Over the details of an image that is not there any more.
    return tr("Gone. This is how it was; History has when.");
}

void ChangesPage::copyAs(ChangesFormat format)
{
    const ChangesReport report = m_model.reportOf(m_view->selectedRowNumbers());
    QGuiApplication::clipboard()->setText(QString::fromUtf8(changesText(report, format)));
    //: %1 is a format such as CSV.
    emit copied(tr("%Ln changes copied as %1", nullptr, int(changeCount(report)))
                        .arg(formName(format)));
}

void ChangesPage::copyIds()
{
    QStringList ids;
    for (const int row : m_view->selectedRowNumbers())
        ids.append(m_model.entryAt(row).change.image.imageId);
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
    emit copied(tr("%Ln image IDs copied", nullptr, int(ids.size())));
}

void ChangesPage::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy Image &IDs")), &QAction::triggered, this,
            &ChangesPage::copyIds);
    QMenu *copies = menu->addMenu(tr("Copy &As"));
    for (const ChangesFormat format : formats) {
        connect(copies->addAction(formName(format)), &QAction::triggered, this,
                [this, format] { copyAs(format); });
    }
    connect(menu->addAction(tr("&Export…")), &QAction::triggered, this, &ChangesPage::exportRows);
    menu->addSeparator();
    const PlaceChange &change = m_model.entryAt(m_view->currentIndex().row()).change;
    for (const FieldChange &field : change.fields) {
        const QString name = QString::fromUtf8(field.name);
        //: In a menu; %1 is a field of the API, such as Tags.
        connect(menu->addAction(menuText(tr("Mute %1").arg(name))), &QAction::triggered, this,
                [this, name] { addMuted(name, {}); });
    }
    if (const QString name = change.image.imageName; !name.isEmpty() && !name.contains(u',')) {
        //: In a menu; %1 is the name of an image.
        connect(menu->addAction(menuText(tr("Mute Images Named %1").arg(name))),
                &QAction::triggered, this, [this, name] { addMuted({}, name); });
    }
    connect(menu->addAction(tr("&Mute…")), &QAction::triggered, this, &ChangesPage::editMuted);
    menu->popup(position);
}

void ChangesPage::editMuted()
{
    auto *dialog = new MuteDialog(m_muted, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { emit mutedChosen(dialog->muted()); });
    dialog->open();
}

void ChangesPage::addMuted(const QString &field, const QString &namePattern)
{
    MutedChanges muted = m_muted;
    if (!field.isEmpty())
        muted.fields.append(field);
    if (!namePattern.isEmpty())
        muted.namePatterns.append(namePattern);
    emit mutedChosen(muted);
}

void ChangesPage::exportRows()
{
    askRowScope(*this, tr("Export Changes"), int(m_view->selectedRowNumbers().size()),
                m_model.rowCount(), [this](RowScope scope) { chooseFile(scope); });
}

void ChangesPage::chooseFile(RowScope scope)
{
    QStringList filters;
    for (const ChangesFormat format : formats)
        filters.append(u"%1 (*.%2)"_s.arg(formName(format), changesFormatSuffix(format)));
    auto *dialog = new QFileDialog(this, tr("Export Changes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    const auto chosen = [dialog, filters] {
        // A dialog of the desktop names none before one was chosen.
        return formats[size_t(
                std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter())))];
    };
    //: The beginning of the name of a file.
    dialog->selectFile(tr("changes") + u'.' + changesFormatSuffix(chosen()));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen] { dialog->setDefaultSuffix(changesFormatSuffix(chosen())); });
    connect(dialog, &QFileDialog::fileSelected, this,
            // Who types another ending means it.
            [this, chosen, scope](const QString &path) {
                writeTo(path, changesFormatOfFile(path).value_or(chosen()), scope);
            });
    dialog->open();
}

void ChangesPage::writeTo(const QString &path, ChangesFormat format, RowScope scope)
{
    // Rows may have come and moved meanwhile; what is selected stays so.
    const ChangesReport report = m_model.reportOf(
            scope == RowScope::Selected ? m_view->selectedRowNumbers() : QList<int>());
    if (const Result<void> written = writeWholeFile(path, changesText(report, format)); !written) {
        emit failed(written.error());
        return;
    }
    emit copied(tr("%Ln changes written to %1", nullptr, int(changeCount(report)))
                        .arg(QFileInfo(path).fileName()));
}
