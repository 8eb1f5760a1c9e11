// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/regionspage.h"

#include "core/errortext.h"
#include "core/joinedtext.h"
#include "core/region.h"
#include "core/regionid.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, IdColumn };
constexpr int usualRowHeight = 24;

} // namespace

RegionsPage::RegionsPage(QWidget *parent)
    : QWidget(parent), m_tree(new QTreeWidget(this)), m_idEdit(new QLineEdit(this)),
      m_addButton(new QPushButton(tr("&Add"), this)),
      m_removeButton(new QPushButton(tr("&Remove"), this)),
      m_refreshButton(new QPushButton(tr("Re&fresh from the Service"), this)),
      m_result(new QLabel(this))
{
    m_tree->setAccessibleName(tr("Regions that are shown"));
    //: Column of check boxes: whether a region is in the list.
    m_tree->setHeaderLabels({tr("Shown"), tr("ID")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::ResizeToContents);
    m_idEdit->setPlaceholderText(u"ap-foo"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_result->setText(tr("A region that is hidden is not asked either."));

    auto *typed = new QWidget(this);
    auto *typedLayout = new QHBoxLayout(typed);
    typedLayout->setContentsMargins(0, 0, 0, 0);
    typedLayout->addWidget(m_idEdit, 1);
    typedLayout->addWidget(m_addButton);
    typedLayout->addWidget(m_removeButton);
    auto *rows = new FormRows(this);
    m_idNote = &rows->addField(tr("Region &ID"), *typed, m_idEdit);
    auto *refresh = new QHBoxLayout;
    refresh->setSpacing(12);
    refresh->addWidget(m_refreshButton);
    refresh->addWidget(m_result, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_tree, 1);
    layout->addWidget(rows);
    layout->addLayout(refresh);
    for (QPushButton *button : {m_addButton, m_removeButton, m_refreshButton})
        button->setAutoDefault(false);

    connect(m_tree, &QTreeWidget::itemChanged, this, &RegionsPage::takeChecks);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &RegionsPage::updateButtons);
    connect(m_idEdit, &QLineEdit::textChanged, this, &RegionsPage::checkTyped);
    connect(m_idEdit, &QLineEdit::returnPressed, this, &RegionsPage::addTyped);
    connect(m_addButton, &QPushButton::clicked, this, &RegionsPage::addTyped);
    connect(m_removeButton, &QPushButton::clicked, this, &RegionsPage::removeCurrent);
    connect(m_refreshButton, &QPushButton::clicked, this, &RegionsPage::refreshRequested);
    fill();
    checkTyped();
}

void RegionsPage::setRegions(const RegionSettings &regions)
{
    m_regions = regions;
    fill();
}

void RegionsPage::fill()
{
    const QString current =
            m_tree->currentItem() ? m_tree->currentItem()->text(IdColumn) : QString();
    {
        const QSignalBlocker blocker(m_tree);
        m_tree->clear();
        QStringList ids = knownRegionIds() + m_regions.added;
        ids.removeDuplicates();
        std::ranges::stable_sort(ids, isListedBefore);
        for (const QString &id : ids) {
            auto *item = new QTreeWidgetItem(m_tree, {regionName(id), id});
            item->setCheckState(NameColumn,
                                m_regions.hidden.contains(id) ? Qt::Unchecked : Qt::Checked);
            item->setForeground(IdColumn, dimColor(palette()));
            item->setSizeHint(IdColumn, QSize(0, lineHeightFor(m_tree->font(), usualRowHeight)));
            if (id == current)
                m_tree->setCurrentItem(item);
        }
        if (!m_tree->currentItem())
            m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
    updateButtons();
}

void RegionsPage::takeChecks()
{
    m_regions.hidden.clear();
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem &item = *m_tree->topLevelItem(row);
        if (item.checkState(NameColumn) == Qt::Unchecked)
            m_regions.hidden.append(item.text(IdColumn));
    }
    emit changed(m_regions);
}

void RegionsPage::checkTyped()
{
    const QString id = m_idEdit->text().trimmed().toLower();
    const bool isThere = knownRegionIds().contains(id) || m_regions.added.contains(id);
    m_addButton->setEnabled(isRegionId(id) && !isThere);
    if (isThere)
        m_idNote->setFault(tr("This region is in the list."));
    else if (!id.isEmpty() && !isRegionId(id))
        m_idNote->setFault(tr("An ID looks like ap-foo or ap-foo-2."));
    else
        m_idNote->setHint(tr("A region that the program does not know is asked like the others."));
}

void RegionsPage::addTyped()
{
    if (!m_addButton->isEnabled())
        return;
    m_regions.added.append(m_idEdit->text().trimmed().toLower());
    m_idEdit->clear();
    fill();
    m_tree->scrollToBottom();
    emit changed(m_regions);
}

QString RegionsPage::currentAdded() const
{
    const QString id = m_tree->currentItem() ? m_tree->currentItem()->text(IdColumn) : QString();
    return m_regions.added.contains(id) ? id : QString();
}

void RegionsPage::updateButtons()
{
    m_removeButton->setEnabled(!currentAdded().isEmpty());
}

void RegionsPage::removeCurrent()
{
    const QString id = currentAdded();
    m_regions.added.removeAll(id);
    m_regions.hidden.removeAll(id);
    fill();
    checkTyped();
    emit changed(m_regions);
}

void RegionsPage::showRefreshing()
{
    m_refreshButton->setEnabled(false);
    m_result->setText(tr("Asking the service…"));
}

void RegionsPage::showRefreshed(const Result<QStringList> &regions)
{
    m_refreshButton->setEnabled(true);
    if (!regions) {
        const ErrorText text = explainError(regions.error());
        m_result->setText(sentencesText({text.what, text.advice}));
        return;
    }
    const QStringList known = knownRegionIds() + m_regions.added;
    QStringList added;
    for (const QString &id : *regions) {
        if (isRegionId(id) && !known.contains(id) && !added.contains(id))
            added.append(id);
    }
    if (added.isEmpty()) {
        m_result->setText(tr("All %Ln regions of the service are in the list.", nullptr,
                             int(regions->size())));
        return;
    }
    m_regions.added += added;
    fill();
    //: %1 is a list of ids of regions.
    m_result->setText(tr("New, and added: %1.").arg(listText(added)));
    emit changed(m_regions);
}
