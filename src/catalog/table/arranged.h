// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"
#include "catalog/order/roworder.h"

/// The images of the store that the find expression and the facets leave, in the order of these
/// columns, of which the first counts most, as RowOrder has it. The presence is for FindPass.
/// Errors: see FindPass::failure().
[[nodiscard]] Result<std::vector<ImageNumber>>
arranged(const ImageStore &store, const FindExpression &find, const QList<SortKeyColumn> &sort,
         const FacetSelection &facets = {}, Presence *presence = nullptr);
