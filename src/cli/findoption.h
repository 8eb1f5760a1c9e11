// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"

class QCommandLineParser;

/// What --find looks for in the way of --find-as; all images without them. Error: Usage.
[[nodiscard]] Result<FindExpression> readFind(const QCommandLineParser &parser);

/// What all --facet choose; all images without them. Error: Usage.
[[nodiscard]] Result<FacetSelection> readFacets(const QCommandLineParser &parser);
