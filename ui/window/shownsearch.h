// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "searches/searchcommand.h"

class FilterPanel;
class FindBar;
class ImageTableView;

/// What a saved search keeps of the window, and gives back to it.
class ShownSearch final
{
public:
    /// The widgets must outlive it.
    ShownSearch(const FilterPanel &panel, FindBar &findBar, ImageTableView &view);

    /// What is shown now, without a name.
    [[nodiscard]] SavedSearch current() const;
    /// Copies the command that writes the rows of a view: those of the query that was asked, or
    /// else of the one that would be. See exportCommand(). Returns what to say of it.
    [[nodiscard]] QString copyCommand(const ShownCommand &view, const ImageQuery &asked,
                                      const Narrowing &narrowing,
                                      const QStringList &cloudOptions) const;
    /// Shows how the search's images are to be seen: columns, sort, find text. Its query is not
    /// asked.
    void showView(const SavedSearch &search);

private:
    const FilterPanel &m_panel;
    FindBar &m_findBar;
    ImageTableView &m_view;
};
