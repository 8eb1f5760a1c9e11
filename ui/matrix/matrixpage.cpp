// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixpage.h"

#include "catalog/find/presencenote.h"
#include "core/momenttext.h"
#include "core/placetext.h"
#include "export/exportfile.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixterms.h"
#include "ui/matrix/matrixview.h"
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

using namespace Qt::StringLiterals;

MatrixPage::MatrixPage(ImageCatalog &catalog, Presence &presence, Narrowing &narrowing,
                       InstanceOffer &offer, const ReadTimes &readTimes, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_presence(presence), m_narrowing(narrowing),
      m_offer(offer), m_model(catalog.store(), presence, narrowing), m_bar(new MatrixBar),
      m_barScroll(new FieldScroll(*m_bar, this)), m_view(new MatrixView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_barScroll);
    layout->addWidget(m_view, 1);
    new RoomForRows(*this, *m_barScroll, *m_view);
    setFocusProxy(m_view);
    m_model.setOffer(&offer);
    m_model.setReadTimes(&readTimes);
    m_view->setMatrixModel(&m_model);
    connect(m_bar, &MatrixBar::groupingChosen, this,
            [this](Grouping grouping) { m_presence.setGrouping(grouping); });
    connect(m_bar, &MatrixBar::termToggled, this, &MatrixPage::toggleTerm);
    connect(m_bar, &MatrixBar::loadAllRequested, &catalog, &ImageCatalog::loadAll);
    connect(m_bar, &MatrixBar::instanceTypeRequested, this, &MatrixPage::askFor);
    connect(&offer, &InstanceOffer::changed, this,
            [this] { m_bar->setInstanceType(m_offer.instanceType()); });
    // What was asked for is to be seen: its row is the first one.
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MatrixPage::showOffer);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &MatrixPage::showOffer);
    connect(&narrowing, &Narrowing::findChanged, this,
            [this] { m_bar->setFindText(m_narrowing.find().text()); });
    connect(&m_model, &MatrixModel::countsChanged, this, &MatrixPage::showCounts);
    connect(m_view, &MatrixView::termRequested, this, &MatrixPage::termRequested);
    connect(m_view, &MatrixView::menuRequested, this, &MatrixPage::openMenu);
    connect(m_view, &MatrixView::copyRequested, this, &MatrixPage::copy);
}

MatrixPage::~MatrixPage()
{
    // Before the model, of which it asks even while it is hidden; and nobody is to hear of it.
    m_view->disconnect();
    delete m_view;
}

std::optional<ImageNumber> MatrixPage::currentImage() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || current.row() >= m_model.rowCount())
        return std::nullopt;
    const std::optional<ImageNumber> there = m_model.imageAt(current);
    return there ? there : m_model.imageAt(current.siblingAtColumn(MatrixModel::NameColumn));
}

bool MatrixPage::showImage(ImageNumber number)
{
    const std::optional<int> group = m_presence.groupOf(number);
    const std::optional<int> row = group ? m_model.rowOfGroup(*group) : std::nullopt;
    if (!row)
        return false;
    const auto builds = m_presence.buildsOf(*group);
    const auto build = std::ranges::find(builds, number, &Build::number);
    m_view->setCurrentIndex(m_model.index(*row, MatrixModel::FirstPlaceColumn + build->place));
    return true;
}

/// It costs something only while it is seen.
void MatrixPage::showEvent(QShowEvent *event)
{
    m_model.setAwake(true);
    m_bar->setGrouping(m_presence.grouping());
    m_bar->setFindText(m_narrowing.find().text());
    m_bar->setInstanceType(m_offer.instanceType());
    QWidget::showEvent(event);
}

void MatrixPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setAwake(false);
}

void MatrixPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setRoom(height());
}

void MatrixPage::toggleTerm(const QString &term)
{
    const QString text = m_narrowing.find().text();
    if (hasTerm(text, term))
        emit findTextRequested(withoutTerm(text, term));
    else
        emit termRequested(term);
}

void MatrixPage::showCounts()
{
    const QList<PlaceStatus> &places = m_presence.places();
    const auto unread = std::ranges::count_if(
            places, [](const PlaceStatus &status) { return !isReadWhole(status); });
    const CatalogSummary summary = m_catalog.summary();
    m_bar->setIdsAsked(m_presence.areIdsAsked());
    m_bar->setCounts(m_model.counts(),
                     {.places = int(places.size()),
                      .unread = int(unread),
                      .kept = summary.kept,
                      .asOf = momentText(summary.asOf, QDateTime::currentDateTimeUtc(),
                                         m_narrowing.timeZone()),
                      .canLoad = summary.hasMore,
                      .note = presenceNote(m_narrowing.find(), places)});
    // A screen reader says it each time that it is another, where the table has the keyboard.
    if (!summary.loading || !m_view->hasFocus())
        setSpokenDescription(*m_view, m_bar->sentence());
}

std::vector<int> MatrixPage::chosenRows() const
{
    std::vector<int> rows = m_view->selectedRowNumbers();
    std::erase_if(rows, [this](int row) { return !m_model.groupAt(row); });
    return rows;
}

void MatrixPage::askFor(const QString &instanceType)
{
    if (instanceType.isEmpty())
        return m_offer.clear();
    QList<Place> places;
    for (const PlaceStatus &status : m_presence.places())
        places.append(status.place);
    m_offer.ask(instanceType, places);
    m_isOfferAwaited = true;
    showOffer();
}

void MatrixPage::showOffer()
{
    const bool isThere = m_model.rowCount() > 0 && m_model.kindAt(0) == MatrixModel::RowKind::Offer;
    if (!m_isOfferAwaited || !isThere)
        return;
    m_isOfferAwaited = false;
    // Behind whoever keeps the place of the rows when others come.
    QMetaObject::invokeMethod(
            m_view, [this] { m_view->scrollToTop(); }, Qt::QueuedConnection);
}

/// The current row may be that of the offer, which is no image.
void MatrixPage::copy()
{
    const std::vector<int> rows = m_view->selectedRowNumbers();
    if (rows.size() != 1 || m_model.groupAt(rows.front()))
        return copyAs(MatrixFormat::Csv);
    QGuiApplication::clipboard()->setText(m_offer.sentences().join(u'\n'));
    emit copied(tr("Offer of all regions copied"));
}

void MatrixPage::copyAs(MatrixFormat format)
{
    const std::vector<int> rows = m_view->selectedRowNumbers();
    const MatrixTable table = rows.empty() ? m_model.table() : m_model.table(rows);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(matrixFile(table, format)));
    emit copied(tr("%Ln images copied as %1", nullptr, int(table.lines.size()))
                        .arg(matrixFormatName(format)));
}

void MatrixPage::openOfferMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Copy")), &QAction::triggered, this, &MatrixPage::copy);
    QAction *retry = menu->addAction(tr("&Retry Failed Regions"));
    retry->setEnabled(m_offer.hasFailed());
    connect(retry, &QAction::triggered, &m_offer, &InstanceOffer::retry);
    //: In a menu: takes the row of an instance type away.
    connect(menu->addAction(tr("Re&move This Row")), &QAction::triggered, &m_offer,
            &InstanceOffer::clear);
    menu->popup(position);
}

void MatrixPage::openMenu(const QPoint &position)
{
    const QModelIndex current = m_view->currentIndex();
    const std::optional<int> group = m_model.groupAt(current.row());
    if (!group)
        return openOfferMenu(position);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu *copies = menu->addMenu(tr("Copy &As"));
    for (const MatrixFormat format : allMatrixFormats()) {
        connect(copies->addAction(matrixFormatName(format)), &QAction::triggered, this,
                [this, format] { copyAs(format); });
    }
    connect(menu->addAction(tr("&Export…")), &QAction::triggered, this, &MatrixPage::exportRows);
    menu->addSeparator();
    connect(menu->addAction(tr("&Why Is It Not Here…")), &QAction::triggered, this,
            &MatrixPage::whereRequested);
    const int column = current.column();
    connect(menu->addAction(tr("&Sort by This Column")), &QAction::triggered, this,
            [this, column] { m_view->sortBy(column); });
    const auto addTerm = [&](const QString &text, const QString &term) {
        connect(menu->addAction(menuText(text)), &QAction::triggered, this,
                [this, term] { emit termRequested(term); });
    };
    addTerm(tr("Only This Image"), groupTerm(m_presence.keyOf(*group)));
    if (column >= MatrixModel::FirstPlaceColumn) {
        const Place &place = m_presence.places().at(column - MatrixModel::FirstPlaceColumn).place;
        //: In a menu; %1 is a region.
        addTerm(tr("Only Missing in %1").arg(placeText(place)), missingTerm(place));
        //: In a menu; %1 is a region.
        addTerm(tr("Only in %1").arg(placeText(place)), inPlaceTerm(place));
    }
    menu->popup(position);
}

void MatrixPage::exportRows()
{
    askRowScope(*this, tr("Export Images by Regions"), int(chosenRows().size()),
                m_model.counts().rows, [this](RowScope scope) { chooseFile(scope); });
}

void MatrixPage::chooseFile(RowScope scope)
{
    QStringList filters;
    for (const MatrixFormat format : allMatrixFormats())
        filters.append(u"%1 (*.%2)"_s.arg(matrixFormatName(format), matrixFormatSuffix(format)));
    auto *dialog = new QFileDialog(this, tr("Export Images by Regions"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    //: The beginning of the name of a file.
    dialog->selectFile(tr("images-by-region") + u'.' + matrixFormatSuffix(MatrixFormat::Csv));
    const auto chosen = [dialog, filters] {
        // A dialog of the desktop names none before one was chosen.
        return allMatrixFormats().at(
                std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter())));
    };
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen] { dialog->setDefaultSuffix(matrixFormatSuffix(chosen())); });
    connect(dialog, &QFileDialog::fileSelected, this,
            // Who types another ending means it; two formats have the same one.
            [this, chosen, scope](const QString &path) {
                const bool isAsChosen = path.endsWith(u'.' + matrixFormatSuffix(chosen()));
                writeTo(path, isAsChosen ? chosen() : matrixFormatOfFile(path).value_or(chosen()),
                        scope);
            });
    dialog->open();
}

void MatrixPage::writeTo(const QString &path, MatrixFormat format, RowScope scope)
{
    // Rows may have come and moved meanwhile; what is selected stays so.
    const MatrixTable table =
            scope == RowScope::Selected ? m_model.table(chosenRows()) : m_model.table();
    if (const Result<void> written = writeWholeFile(path, matrixFile(table, format)); !written) {
        emit failed(written.error());
        return;
    }
    emit copied(tr("%Ln images written to %1", nullptr, int(table.lines.size()))
                        .arg(QFileInfo(path).fileName()));
}
