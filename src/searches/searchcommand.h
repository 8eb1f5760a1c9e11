// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "searches/savedsearch.h"

/// A view beside the table, as a command of the program shows it.
struct ShownCommand
{
    QStringList words = {}; ///< Its name first; none stands for the table.
};

/// What a window shows: a search, and what a saved one does not keep.
struct ShownImages
{
    SavedSearch search = {};
    FacetSelection facets = {};
    ShownCommand command = {};
};

/// The command for a POSIX shell that writes the same to standard output as CSV: of the table the
/// same columns in the same order. `cloudOptions` say which cloud is asked, and stand in front.
[[nodiscard]] QString exportCommand(const ShownImages &shown, const QStringList &cloudOptions = {});
