// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filterpanel.h"

#include "core/queryrules.h"
#include "ui/query/filtervalues.h"
#include "ui_filterpanel.h"

#include <QKeyEvent>

FilterPanel::FilterPanel(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FilterPanel>())
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    m_ui->imageIdsEdit->installEventFilter(this);
    m_ui->regionTree->installEventFilter(this);

    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        connect(edit, &QLineEdit::returnPressed, this, &FilterPanel::requestSearch);
        connect(edit, &QLineEdit::textChanged, this, &FilterPanel::takeEdit);
    }
    connect(m_ui->imageIdsEdit, &QPlainTextEdit::textChanged, this, &FilterPanel::takeEdit);
    connect(m_ui->imageIdsEdit, &ImageIdsEdit::refused, this, [this](const QString &reason) {
        m_refusedFile = reason;
        updateState();
    });
    connect(m_ui->regionTree, &RegionTree::checkedRegionsChanged, this, &FilterPanel::takeEdit);
    for (const QCheckBox *check : findChildren<QCheckBox *>())
        connect(check, &QCheckBox::toggled, this, &FilterPanel::takeEdit);
    connect(m_ui->clearOthersButton, &QToolButton::clicked, this, [this] {
        m_otherFilters.clear();
        m_ui->imageNameEdit->setFocus(Qt::OtherFocusReason); // the button goes
        takeEdit();
    });
    connect(m_ui->searchButton, &QPushButton::clicked, this, &FilterPanel::requestSearch);
    connect(m_ui->allButton, &QToolButton::clicked, this,
            [this] { m_ui->regionTree->setAllChecked(true); });
    connect(m_ui->noneButton, &QToolButton::clicked, this,
            [this] { m_ui->regionTree->setAllChecked(false); });
    updateState();
}

FilterPanel::~FilterPanel() = default;

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
    return queryFromValues(values, places());
}

QList<Place> FilterPanel::places() const
{
    const QStringList regions = m_ui->regionTree->checkedRegions();
    const QStringList asked = regionsOf(m_askedPlaces);
    QStringList profiles;
    for (const Place &place : m_askedPlaces)
        profiles.append(place.profile);
    profiles.removeDuplicates();
    if (profiles.isEmpty())
        return placesIn(regions);
    QList<Place> places;
    for (const QString &profile : std::as_const(profiles)) {
        for (const Place &place : placesIn(regions, profile)) {
            if (m_askedPlaces.contains(place) || !asked.contains(place.region))
                places.append(place);
        }
    }
    return places;
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
    m_askedPlaces = query.places;
    m_ui->regionTree->setCheckedRegions(regionsOf(query.places));
    updateState();
}

void FilterPanel::setSearchMenu(QMenu *menu)
{
    m_ui->searchesButton->setMenu(menu);
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

void FilterPanel::requestSearch()
{
    emit searchRequested(query());
}

void FilterPanel::takeEdit()
{
    m_refusedFile.clear();
    updateState();
    emit edited();
}

void FilterPanel::updateState()
{
    const bool usesIds = hasImageIds();
    for (QWidget *filter : std::initializer_list<QWidget *> {
                 m_ui->publicCheck, m_ui->privateCheck, m_ui->sharedCheck, m_ui->imageNameEdit,
                 m_ui->platformEdit, m_ui->tagEdit, m_ui->tagKeyEdit, m_ui->tagValueEdit})
        filter->setEnabled(!usesIds);

    const bool hasType = m_ui->publicCheck->isChecked() || m_ui->privateCheck->isChecked() ||
                         m_ui->sharedCheck->isChecked();
    const bool usesOthers = !usesIds && !m_otherFilters.isEmpty();
    QStringList notes;
    if (!m_refusedFile.isEmpty())
        notes.append(m_refusedFile);
    if (usesIds)
        notes.append(
                tr("Filters do not apply while image IDs are given. Press Ctrl+Enter to search."));
    else if (!hasType)
        notes.append(tr("No type is checked, so images of every type are searched."));
    if (usesOthers)
        notes.append(tr("Also filtered by %1.").arg(filtersText(m_otherFilters)));
    m_ui->noteLabel->setText(notes.join(u'\n'));
    m_ui->noteLabel->setVisible(!notes.isEmpty());
    m_ui->clearOthersButton->setVisible(usesOthers);

    const auto regions = int(m_ui->regionTree->checkedRegions().size());
    m_ui->searchButton->setEnabled(regions > 0 && m_canSearch);
    m_ui->searchButton->setText(regions > 0 ? tr("Search %Ln regions", nullptr, regions)
                                            : tr("Choose a region"));
}

bool FilterPanel::hasImageIds() const
{
    return !imageIdsIn(m_ui->imageIdsEdit->toPlainText()).isEmpty();
}
