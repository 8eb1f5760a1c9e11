// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "searches/savedsearch.h"

/// What a window shows: a search, and what a saved one does not keep.
struct ShownImages
{
    SavedSearch search = {};
    FacetSelection facets = {};
};

/// The command for a POSIX shell that writes the same images to standard output as CSV, with the
/// same columns in the same order. `cloudOptions` say which cloud is asked, and stand in front.
[[nodiscard]] QString exportCommand(const ShownImages &shown, const QStringList &cloudOptions = {});
