// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <string_view>

/// The text of valid UTF-8, with a byte order mark it begins with, which is a character like any
/// other there. Never null.
[[nodiscard]] QString utf8Text(std::string_view utf8);
