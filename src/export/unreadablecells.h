// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"

#include <QStringList>

/// The names of the columns whose cells are empty, or not whole, though the cloud sent a value: see
/// unreadableFields(). None in formats that write what was sent.
[[nodiscard]] QStringList unreadableCells(const Image &image, const ExportOptions &options);
