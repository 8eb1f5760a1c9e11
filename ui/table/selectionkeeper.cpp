// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/selectionkeeper.h"

#include "catalog/table/imagetablemodel.h"
#include "ui/table/imageselection.h"
#include "ui/table/selectedrows.h"

#include <algorithm>
#include <utility>

namespace {

constexpr int many = 300;

} // namespace

SelectionKeeper::SelectionKeeper(ImageTableModel &model, QObject *parent)
    : QObject(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &SelectionKeeper::takeOff);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &SelectionKeeper::noteHidden);
}

void SelectionKeeper::setSelection(ImageSelection *selection)
{
    m_selection = selection;
    // After the selection itself has heard of it.
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &SelectionKeeper::putBack);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_hidden.clear(); });
    connect(m_selection, &ImageSelection::begun, this, [this] {
        if (m_isKeeping || m_hidden.empty())
            return;
        m_hidden.clear();
        emit hiddenDropped();
    });
    connect(&m_model.store(), &ImageStore::gone, this, &SelectionKeeper::dropGone);
    // The table has heard of it before, since it was made earlier.
    connect(&m_model.narrowing(), &Narrowing::narrowed, this, &SelectionKeeper::selectReturned);
    connect(&m_model, &ImageTableModel::countsChanged, this, &SelectionKeeper::selectReturned);
}

void SelectionKeeper::noteHidden(const QModelIndex &, int first, int last)
{
    const std::vector<bool> isSelected = selectedRows(m_selection->selection(), first, last);
    for (int row = first; row <= last; ++row) {
        if (isSelected[size_t(row - first)])
            m_hidden.push_back(m_model.numberAt(row));
    }
}

/// They are ascending.
void SelectionKeeper::dropGone(const std::vector<ImageNumber> &gone)
{
    const auto isGone = [&gone](ImageNumber number) {
        return std::ranges::binary_search(gone, number);
    };
    if (std::erase_if(m_hidden, isGone) > 0)
        emit hiddenDropped();
}

void SelectionKeeper::selectReturned()
{
    std::vector<ImageNumber> returned;
    std::erase_if(m_hidden, [this, &returned](ImageNumber number) {
        const bool isBack = m_model.narrowing().isWanted(number);
        if (isBack)
            returned.push_back(number);
        return isBack;
    });
    select(returned);
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
    clear();
}

void SelectionKeeper::putBack()
{
    select(std::exchange(m_numbers, {}));
}

/// Besides those that are.
void SelectionKeeper::select(const std::vector<ImageNumber> &numbers)
{
    if (numbers.empty())
        return;
    std::vector<bool> isKept(indexOf(std::ranges::max(numbers)) + 1, false);
    for (const ImageNumber number : numbers)
        isKept[indexOf(number)] = true;
    std::vector<bool> isSelected =
            selectedRows(m_selection->selection(), 0, m_model.rowCount() - 1);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const size_t number = indexOf(m_model.numberAt(row));
        if (number < isKept.size() && isKept[number])
            isSelected[size_t(row)] = true;
    }
    // Qt compares each range that is selected with each that comes, which takes minutes where both
    // are half of 100,000 rows. With none it has nothing to compare.
    clear();
    m_selection->select(selectionOf(m_model, isSelected), QItemSelectionModel::Select);
}

/// What was selected is to come back.
void SelectionKeeper::clear()
{
    m_isKeeping = true;
    m_selection->clearSelection();
    m_isKeeping = false;
}
