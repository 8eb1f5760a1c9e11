// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "selectionkeeper.h"

#include "catalog/imagetablemodel.h"
#include "selectedrows.h"

#include <QItemSelectionModel>

#include <utility>

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
    if (!hasManyRanges(selection))
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
    std::vector<bool> isSelected(size_t(m_model.rowCount()), false);
    for (const int number : std::exchange(m_numbers, {})) {
        if (const auto row = m_model.rowOfNumber(number))
            isSelected[size_t(*row)] = true;
    }
    m_selection->select(selectionOf(m_model, isSelected), QItemSelectionModel::Select);
}
