// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"
#include "catalog/order/roworder.h"

/// How images are looked at, in words for the command line and back. Columns have their names in
/// files, in any case; only those of the table can be named.

/// "case,word,regex,Asia/Seoul,ImageName": what is set of the options, the zone of days if it is
/// not UTC, and the only column to look in.
[[nodiscard]] QString findOptionWords(const FindOptions &options);
/// The zone can also be "utc", as it is where none is named, or "local". Error: Usage, field
/// "find-as".
[[nodiscard]] Result<FindOptions> parseFindOptions(const QString &words);

/// "ImageSize:desc,ImageName", the first counting most.
[[nodiscard]] QString sortWords(const QList<SortKeyColumn> &sort);
/// Error: Usage, field "sort"; also where a column is named twice.
[[nodiscard]] Result<QList<SortKeyColumn>> parseSort(const QString &words);

/// The name in files of the column that is this facet.
[[nodiscard]] QString facetName(Facet facet);
/// Error: Usage, field "facet".
[[nodiscard]] Result<Facet> parseFacetName(const QString &name);
