// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

/// The JSON with a line for each member and entry, for people to read; each value as it is written.
/// What is nested deeper than anybody reads stays on its line.
[[nodiscard]] QByteArray indentedJson(const QByteArray &json);
