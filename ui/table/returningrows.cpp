// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/returningrows.h"

#include "catalog/table/imagetablemodel.h"
#include "ui/table/imagetableview.h"
#include "ui/table/selectedrows.h"
#include "ui/widgets/userevents.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace {

const ImageTableModel &modelOf(const ImageTableView &view)
{
    return *qobject_cast<const ImageTableModel *>(view.model());
}

ImageKey keyAt(const ImageTableModel &model, int row)
{
    const Image image = model.imageAt(row);
    return {.place = image.place, .imageId = image.imageId};
}

} // namespace

RowPlaces rowPlaces(const ImageTableView &view)
{
    const ImageTableModel &model = modelOf(view);
    RowPlaces places = {.across = view.horizontalScrollBar()->value()};
    for (const QItemSelectionRange &range : view.selectionModel()->selection()) {
        const int end = std::min(range.bottom() + 1,
                                 range.top() + mostKeptRows - int(places.selected.size()));
        for (int row = range.top(); row < end; ++row)
            places.selected.append(keyAt(model, row));
    }
    const QModelIndex current = view.currentIndex();
    if (current.isValid() && !places.selected.isEmpty()) {
        places.current = keyAt(model, current.row());
        places.currentColumn = current.column();
    }
    const int top = view.rowAt(0);
    if (top > 0)
        places.top = keyAt(model, top);
    return places;
}

ReturningRows::ReturningRows(ImageTableView &view, const RowPlaces &places)
    : QObject(&view), m_view(view), m_places(places)
{
    const ImageTableModel &model = modelOf(view);
    connect(&model, &ImageTableModel::countsChanged, this, &ReturningRows::putBack);
    connect(&model, &QAbstractItemModel::modelReset, this, &QObject::deleteLater);
    qApp->installEventFilter(this);
}

bool ReturningRows::eventFilter(QObject *watched, QEvent *event)
{
    if (isOfTheUser(*event)) {
        m_places = {};
        deleteLater();
    }
    return QObject::eventFilter(watched, event);
}

void ReturningRows::putBack()
{
    select();
    makeCurrent();
    // The table may be about to be shown, and to get its size.
    QMetaObject::invokeMethod(this, &ReturningRows::scroll, Qt::QueuedConnection);
}

void ReturningRows::select()
{
    const ImageTableModel &model = modelOf(m_view);
    std::vector<bool> isSelected;
    m_places.selected.removeIf([&](const ImageKey &key) {
        const std::optional<int> row = model.rowOf(key);
        if (row) {
            isSelected.resize(size_t(model.rowCount()), false);
            isSelected[size_t(*row)] = true;
        }
        return row.has_value();
    });
    m_view.selectionModel()->select(selectionOf(model, isSelected), QItemSelectionModel::Select);
}

void ReturningRows::makeCurrent()
{
    const std::optional<int> row =
            m_places.current ? modelOf(m_view).rowOf(*m_places.current) : std::nullopt;
    if (!row)
        return;
    m_places.current.reset();
    const bool scrolls = m_view.hasAutoScroll();
    m_view.setAutoScroll(false); // to the current row
    const QModelIndex index = m_view.model()->index(*row, m_places.currentColumn);
    m_view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_view.setAutoScroll(scrolls);
}

void ReturningRows::scroll()
{
    const std::optional<int> row =
            m_places.top ? modelOf(m_view).rowOf(*m_places.top) : std::nullopt;
    if (row) {
        m_view.doItemsLayout(); // else the scroll bars do not know the new rows yet
        const int place = m_view.verticalHeader()->sectionPosition(*row);
        m_view.verticalScrollBar()->setValue(place);
        m_view.horizontalScrollBar()->setValue(m_places.across);
        // Those under it may be still to come.
        if (m_view.verticalScrollBar()->value() == place)
            m_places.top.reset();
    }
    if (m_places.selected.isEmpty() && !m_places.current && !m_places.top)
        deleteLater();
}
