// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filterpanel.h"

#include "ui/query/addregiondialog.h"
#include "ui/query/fieldcompletion.h"
#include "ui/query/filtervalues.h"
#include "ui/query/panelroom.h"
#include "ui/query/regionmenu.h"
#include "ui/query/searchwords.h"
#include "ui/style/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui_filterpanel.h"

#include <QApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

FilterPanel::FilterPanel(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FilterPanel>())
{
    m_ui->setupUi(this);
    auto *types = new FlowLayout(m_ui->typeGroup, 4);
    const QList<QWidget *> parts = {m_ui->typeLabel, m_ui->publicCheck, m_ui->privateCheck,
                                    m_ui->sharedCheck};
    for (QWidget *part : parts)
        types->addWidget(part);
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    m_ui->formScroll->viewport()->setAutoFillBackground(false);
    m_ui->form->setAutoFillBackground(false);
    for (QLabel *label : m_ui->form->findChildren<QLabel *>())
        label->setForegroundRole(QPalette::PlaceholderText);
    m_ui->noteLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->imageIdsEdit->installEventFilter(this);
    m_ui->regionTree->installEventFilter(this);
    m_room = new PanelRoom(*this, *m_ui->headingLayout, *m_ui->footerLayout, *m_ui->regionTree,
                           *m_ui->formScroll, *m_ui->imageNameEdit);
    connectFields();
    connectRegions();
    connect(m_ui->searchButton, &QPushButton::clicked, this, &FilterPanel::requestSearch);
    connect(m_ui->resetButton, &QToolButton::clicked, this, &FilterPanel::reset);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_ui->form->isAncestorOf(now))
            m_ui->formScroll->ensureWidgetVisible(now, 0, 4);
        if (now == m_ui->imageIdsEdit)
            showGrownBox();
    });
    setMoreShown(false);
    updateState();
}

void FilterPanel::connectFields()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
            if (!isChoosing(*edit))
                requestSearch();
        });
        connect(edit, &QLineEdit::textChanged, this, &FilterPanel::takeEdit);
    }
    connect(m_ui->imageIdsEdit, &QPlainTextEdit::textChanged, this, &FilterPanel::takeEdit);
    connect(m_ui->imageIdsEdit, &ImageIdsEdit::refused, this, [this](const QString &reason) {
        m_refusedFile = reason;
        updateState();
    });
    for (const QCheckBox *check : findChildren<QCheckBox *>())
        connect(check, &QCheckBox::toggled, this, &FilterPanel::takeEdit);
    connect(m_ui->clearOthersButton, &QToolButton::clicked, this, [this] {
        m_otherFilters.clear();
        m_ui->imageNameEdit->setFocus(Qt::OtherFocusReason); // the button goes
        takeEdit();
    });
    connect(m_ui->moreButton, &QToolButton::clicked, this, [this](bool isShown) {
        setMoreShown(isShown);
        emit moreToggled(isShown);
    });
}

void FilterPanel::connectRegions()
{
    auto *menu = new RegionMenu(*m_ui->regionTree);
    connect(menu, &RegionMenu::loadRequested, this, &FilterPanel::loadRequested);
    connect(menu, &RegionMenu::addRequested, this, &FilterPanel::addRegion);
    connect(menu, &RegionMenu::copied, this, &FilterPanel::copied);
    const RegionTree *tree = m_ui->regionTree;
    connect(tree, &RegionTree::checkedRegionsChanged, this, &FilterPanel::takeEdit);
    connect(tree, &RegionTree::addedRegionsChanged, this, &FilterPanel::addedRegionsChanged);
    connect(m_ui->addButton, &QToolButton::clicked, this, &FilterPanel::addRegion);
    connect(m_ui->allButton, &QToolButton::clicked, this,
            [this] { m_ui->regionTree->setAllChecked(true); });
    connect(m_ui->noneButton, &QToolButton::clicked, this,
            [this] { m_ui->regionTree->setAllChecked(false); });
}

/// While its parts go, the keyboard moves on, of which it must not hear.
FilterPanel::~FilterPanel()
{
    qApp->disconnect(this);
}

ImageQuery FilterPanel::query() const
{
    const FilterValues values = {.isPublic = m_ui->publicCheck->isChecked(),
                                 .isPrivate = m_ui->privateCheck->isChecked(),
                                 .isShared = m_ui->sharedCheck->isChecked(),
                                 .imageName = m_ui->imageNameEdit->text(),
                                 .platform = m_ui->platformEdit->text(),
                                 .tag = m_ui->tagEdit->text(),
                                 .tagKey = m_ui->tagKeyEdit->text(),
                                 .tagValue = m_ui->tagValueEdit->text(),
                                 .instanceType = m_ui->instanceTypeEdit->text(),
                                 .imageIds = m_ui->imageIdsEdit->toPlainText(),
                                 .otherFilters = m_otherFilters};
    return queryFromValues(values, placesFor(m_ui->regionTree->checkedRegions()));
}

void FilterPanel::setProfiles(const QStringList &profiles)
{
    if (m_places.setProfiles(profiles))
        emit edited();
}

void FilterPanel::setRegions(const QStringList &added, const QStringList &hidden)
{
    m_ui->regionTree->setListed(added, hidden);
}

void FilterPanel::setQuery(const ImageQuery &query)
{
    const FilterValues values = valuesFromQuery(query);
    m_ui->publicCheck->setChecked(values.isPublic);
    m_ui->privateCheck->setChecked(values.isPrivate);
    m_ui->sharedCheck->setChecked(values.isShared);
    m_ui->imageNameEdit->setText(values.imageName);
    m_ui->platformEdit->setText(values.platform);
    m_ui->tagEdit->setText(values.tag);
    m_ui->tagKeyEdit->setText(values.tagKey);
    m_ui->tagValueEdit->setText(values.tagValue);
    m_ui->instanceTypeEdit->setText(values.instanceType);
    m_ui->imageIdsEdit->setPlainText(values.imageIds);
    m_otherFilters = values.otherFilters;
    m_places.setAsked(query.places);
    m_ui->regionTree->setCheckedRegions(regionsOf(query.places));
    if (rareFilterCount(!query.imageIds.isEmpty()) > 0)
        setMoreShown(true);
    updateState();
}

void FilterPanel::setSearchMenu(QMenu *menu)
{
    m_ui->searchesButton->setMenu(menu);
}

QStringList FilterPanel::addedRegions() const
{
    return m_ui->regionTree->addedRegions();
}

void FilterPanel::restoreAddedRegions(const QStringList &ids)
{
    m_ui->regionTree->restoreAddedRegions(ids);
    m_room->share();
}

void FilterPanel::setMoreShown(bool isShown)
{
    m_ui->moreButton->setChecked(isShown);
    m_ui->moreFields->setVisible(isShown);
    updateMore(!query().imageIds.isEmpty());
    m_room->share();
    if (!isShown)
        return;
    m_ui->form->layout()->activate(); // else they have no place yet
    m_ui->formScroll->ensureWidgetVisible(m_ui->moreFields, 0, 0);
}

void FilterPanel::completeFrom(const ImageStore &store)
{
    using Kind = FieldCompletion::Kind;
    const auto complete = [&store](QLineEdit *edit, Kind kind, LoadedValue value) {
        new FieldCompletion(*edit, kind, [&store, value] { return loadedValues(store, value); });
    };
    complete(m_ui->platformEdit, Kind::List, LoadedValue::Platform);
    complete(m_ui->tagEdit, Kind::One, LoadedValue::Tag);
    complete(m_ui->tagKeyEdit, Kind::One, LoadedValue::TagKey);
    complete(m_ui->tagValueEdit, Kind::One, LoadedValue::TagValue);
}

void FilterPanel::setFoundCounts(const std::optional<QHash<QString, qint64>> &counts)
{
    m_ui->regionTree->setFoundCounts(counts);
}

void FilterPanel::setTimeZone(TimeZone zone)
{
    m_ui->regionTree->setTimeZone(zone);
}

void FilterPanel::setRegionStatus(const PlaceStatus &status)
{
    m_ui->regionTree->setStatus(status);
}

void FilterPanel::clearRegionStatus()
{
    m_ui->regionTree->clearStatus();
}

void FilterPanel::setCanSearch(bool canSearch)
{
    m_canSearch = canSearch;
    updateState();
}

void FilterPanel::focusFilters()
{
    QLineEdit *edit = m_ui->imageNameEdit;
    edit->isEnabled() ? edit->setFocus(Qt::ShortcutFocusReason)
                      : m_ui->imageIdsEdit->setFocus(Qt::ShortcutFocusReason);
    edit->selectAll();
}

void FilterPanel::focusRemedy(ErrorText::Remedy remedy)
{
    using Remedy = ErrorText::Remedy;
    switch (remedy) {
    case Remedy::EditImageIds:
        return m_ui->imageIdsEdit->setFocus();
    case Remedy::EditTags:
        return m_ui->tagEdit->setFocus();
    case Remedy::EditInstanceType:
        return m_ui->instanceTypeEdit->setFocus();
    case Remedy::ChooseRegions:
        return m_ui->regionTree->setFocus();
    case Remedy::EditFilters:
    case Remedy::Retry:
    case Remedy::UseDemo:
        return focusFilters();
    }
}

bool FilterPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Its place is known once the fields around it have theirs.
    if (event->type() == QEvent::Resize && watched == m_ui->imageIdsEdit)
        QMetaObject::invokeMethod(this, &FilterPanel::showGrownBox, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    // In the box for ids, which has several lines, Enter alone begins a new one.
    const bool isNewLine =
            watched == m_ui->imageIdsEdit && !key->modifiers().testFlag(Qt::ControlModifier);
    if (!isEnter || isNewLine)
        return QWidget::eventFilter(watched, event);
    requestSearch();
    return true;
}

/// As it grows while somebody fills it, the lines of it would go out of sight.
void FilterPanel::showGrownBox()
{
    // Of a box with a cursor in it, ensureWidgetVisible() shows the line of that.
    const QRect box = m_ui->imageIdsEdit->geometry();
    if (m_ui->imageIdsEdit->hasFocus())
        m_ui->formScroll->ensureVisible(0, box.center().y(), 0, box.height() / 2 + 4);
}

void FilterPanel::requestSearch()
{
    emit searchRequested(query());
}

/// The query of a new panel, in the regions that are listed; nothing is asked.
void FilterPanel::reset()
{
    setQuery({.places = placesIn(m_ui->regionTree->usualRegions())});
    emit edited();
}

void FilterPanel::addRegion()
{
    auto *dialog = new AddRegionDialog(this);
    connect(dialog, &AddRegionDialog::regionChosen, m_ui->regionTree, &RegionTree::addRegion);
    dialog->open();
}

void FilterPanel::takeEdit()
{
    m_refusedFile.clear();
    updateState();
    emit edited();
}

void FilterPanel::updateState()
{
    const ImageQuery now = query(); // once: there may be a long text of ids in it
    const bool usesIds = !now.imageIds.isEmpty();
    for (QWidget *filter : std::initializer_list<QWidget *> {
                 m_ui->publicCheck, m_ui->privateCheck, m_ui->sharedCheck, m_ui->imageNameEdit,
                 m_ui->platformEdit, m_ui->tagEdit, m_ui->tagKeyEdit, m_ui->tagValueEdit})
        filter->setEnabled(!usesIds);
    updateNote(usesIds);
    updateMore(usesIds);
    updateSearchButton(now);
}

void FilterPanel::updateNote(bool usesIds)
{
    const bool hasType = m_ui->publicCheck->isChecked() || m_ui->privateCheck->isChecked() ||
                         m_ui->sharedCheck->isChecked();
    QStringList notes;
    if (!m_refusedFile.isEmpty())
        notes.append(m_refusedFile);
    if (usesIds)
        notes.append(
                tr("Filters do not apply while image IDs are given. Press Ctrl+Enter to search."));
    else if (!hasType)
        notes.append(tr("No type is checked, so images of every type are searched."));
    m_ui->noteLabel->setText(notes.join(u'\n'));
    m_ui->noteLabel->setVisible(!notes.isEmpty());
}

void FilterPanel::updateMore(bool usesIds)
{
    const int count = rareFilterCount(usesIds);
    const bool isShown = m_ui->moreButton->isChecked();
    m_ui->moreButton->setIcon(themedIcon(isShown ? u"unfolded"_s : u"folded"_s));
    m_ui->moreButton->setText(isShown || count == 0
                                      //: Unfolds filters that are rarely used.
                                      ? tr("More")
                                      //: Unfolds filters, of which so many are set.
                                      : tr("More (%Ln set)", nullptr, count));
    m_ui->moreButton->setAccessibleName(isShown || count == 0
                                                ? tr("More filters")
                                                : tr("More filters, %Ln set", nullptr, count));
    const bool usesOthers = !usesIds && !m_otherFilters.isEmpty();
    m_ui->othersLabel->setText(tr("Also filtered by %1.").arg(filtersText(m_otherFilters)));
    m_ui->othersLabel->setVisible(usesOthers);
    m_ui->clearOthersButton->setVisible(usesOthers);
}

void FilterPanel::updateSearchButton(const ImageQuery &query)
{
    const auto regions = int(m_ui->regionTree->checkedRegions().size());
    m_ui->searchButton->setEnabled(regions > 0 && m_canSearch);
    m_ui->searchButton->setText(searchWords(regions));
    m_ui->searchButton->setAccessibleName(searchSpeech(regions, query));
}

/// Of those that are folded away.
int FilterPanel::rareFilterCount(bool usesIds) const
{
    int count = int(m_otherFilters.size());
    for (const QLineEdit *edit : {m_ui->tagKeyEdit, m_ui->tagValueEdit})
        count += edit->text().trimmed().isEmpty() ? 0 : 1;
    return usesIds ? 0 : count;
}

QSize FilterPanel::minimumSizeHint() const
{
    // Not that of the layout, in which the fields are as high as they are now.
    return {QWidget::minimumSizeHint().width(), m_room->leastHeight()};
}
