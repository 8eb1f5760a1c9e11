// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinnedtable.h"

#include "ui/style/fontlengths.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <numeric>

namespace {

constexpr int usualRowHeight = 25;
constexpr int leastTextWidth = 110;     ///< Of a path or a name, which are cut in the middle.
constexpr int leastSentenceWidth = 240; ///< Of what the details say, too.
constexpr int titleMargin = 36;         ///< With the arrow of the sorted one.

/// Says to a screen reader which column it is sorted by, as the arrow does to others.
class SortedFindings final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (role != Qt::AccessibleTextRole)
            return QSortFilterProxyModel::headerData(section, orientation, role);
        const QVariant title = headerData(section, orientation, Qt::DisplayRole);
        if (orientation != Qt::Horizontal || section != sortColumn())
            return title;
        //: What a screen reader says for the header of a column; %1 is its name.
        return sortOrder() == Qt::DescendingOrder
                       ? PinnedTable::tr("%1, sorted descending").arg(title.toString())
                       //: What a screen reader says for the header of a column; %1 is its name.
                       : PinnedTable::tr("%1, sorted ascending").arg(title.toString());
    }
};

} // namespace

PinnedTable::PinnedTable(PinnedModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_sorted(new SortedFindings(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(PinnedModel::sortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_sorted);
    setAccessibleName(tr("Pinned image ids"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(true);
    sortByColumn(PinnedModel::VerdictColumn, Qt::AscendingOrder);
    setTextElideMode(Qt::ElideMiddle); // the ends of paths and names tell them apart
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    const int height = lineHeightFor(font(), usualRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PinnedTable::selectedChanged);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_isOwnChoice = m_isOwnChoice || !m_isFitting; });
    fitColumns();
}

void PinnedTable::find(const QString &text)
{
    m_sorted->setFilterFixedString(text);
}

const Finding *PinnedTable::selected() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !selectionModel()->hasSelection())
        return nullptr;
    return &m_model.findings().at(m_sorted->mapToSource(current).row());
}

void PinnedTable::select(const Finding &finding)
{
    int row = 0;
    for (int other = 0; other < m_sorted->rowCount(); ++other) {
        const QModelIndex source = m_sorted->mapToSource(m_sorted->index(other, 0));
        const PinnedId &pinned = m_model.findings().at(source.row()).pinned;
        if (pinned.path == finding.pinned.path && pinned.line == finding.pinned.line &&
            pinned.column == finding.pinned.column)
            row = other;
    }
    if (m_sorted->rowCount() > 0)
        setCurrentIndex(m_sorted->index(row, 0)); // selectRow() is not for all directions
}

void PinnedTable::fitColumns()
{
    QFont bold = horizontalHeader()->font();
    bold.setBold(true);
    const QFontMetrics titles(bold);
    for (int column = 0; column < PinnedModel::Message; ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        m_wanted[size_t(column)] =
                std::max(sizeHintForColumn(column),
                         titles.horizontalAdvance(title) + lengthFor(font(), titleMargin));
    }
    layOutColumns();
}

/// Paths and names give way, and what the details say as well goes where there is no room for it.
void PinnedTable::layOutColumns()
{
    if (m_isOwnChoice)
        return;
    m_isFitting = true;
    std::array<int, PinnedModel::Message> widths = m_wanted;
    const int room = viewport()->width();
    const int lacking = std::max(0, std::accumulate(widths.begin(), widths.end(), -room));
    int &file = widths[PinnedModel::File];
    int &name = widths[PinnedModel::Name];
    // The wider one first, and then both alike.
    const int least = lengthFor(font(), leastTextWidth);
    const int both = std::max(file + name - lacking, 2 * least);
    if (file > both / 2 && name > both / 2)
        file = name = both / 2;
    else
        (file > name ? file : name) = std::min(std::max(file, name), both - std::min(file, name));
    for (int column = 0; column < PinnedModel::Message; ++column)
        setColumnWidth(column, widths[size_t(column)]);
    int left = room;
    for (int column = 0; column < PinnedModel::Message; ++column)
        left -= columnWidth(column); // none is less wide than any may be
    setColumnHidden(PinnedModel::Message, left < lengthFor(font(), leastSentenceWidth));
    if (!isColumnHidden(PinnedModel::Message))
        setColumnWidth(PinnedModel::Message, left);
    m_isFitting = false;
}

/// Before it is shown, it does not have its font.
void PinnedTable::showEvent(QShowEvent *event)
{
    fitColumns();
    QTableView::showEvent(event);
}

void PinnedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void PinnedTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        emit copyRequested();
    else
        QTableView::keyPressEvent(event);
}

void PinnedTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!selected())
        return;
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                             : event->globalPos());
}
