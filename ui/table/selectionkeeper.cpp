// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/selectionkeeper.h"

#include "catalog/table/imagetablemodel.h"
#include "ui/table/selectedrows.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <utility>

namespace {

constexpr int many = 300;

} // namespace

SelectionKeeper::SelectionKeeper(ImageTableModel &model, QObject *parent)
    : QObject(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &SelectionKeeper::takeOff);
}

void SelectionKeeper::setSelection(QItemSelectionModel *selection)
{
    m_selection = selection;
    // After the selection itself has heard of it.
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &SelectionKeeper::putBack);
}

void SelectionKeeper::takeOff()
{
    const QItemSelection selection = m_selection->selection();
    if (countRows(selection) < many)
        return;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_numbers.push_back(m_model.numberAt(row));
    }
    m_selection->clearSelection();
}

void SelectionKeeper::putBack()
{
    if (m_numbers.empty())
        return;
    std::vector<bool> isKept(indexOf(std::ranges::max(m_numbers)) + 1, false);
    for (const ImageNumber number : std::exchange(m_numbers, {}))
        isKept[indexOf(number)] = true;
    std::vector<bool> isSelected;
    isSelected.reserve(size_t(m_model.rowCount()));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const size_t number = indexOf(m_model.numberAt(row));
        isSelected.push_back(number < isKept.size() && isKept[number]);
    }
    m_selection->select(selectionOf(m_model, isSelected), QItemSelectionModel::Select);
}
