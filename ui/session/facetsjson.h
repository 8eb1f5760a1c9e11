// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"

#include <QByteArray>

/// The chosen values of facets as JSON, for the settings: {"Platform": ["Ubuntu", ""]}.
[[nodiscard]] QByteArray facetsToJson(const FacetSelection &facets);
/// Reads what facetsToJson() writes; what cannot be read is not chosen.
[[nodiscard]] FacetSelection facetsFromJson(const QByteArray &json);
