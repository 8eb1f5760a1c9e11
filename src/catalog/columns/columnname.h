// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"

#include <optional>

/// The name of a column of the table in settings and files: "imageId". The same in every version
/// and language, and not for people.
[[nodiscard]] QString columnName(ImageColumn column);
[[nodiscard]] std::optional<ImageColumn> columnNamed(const QString &name);
