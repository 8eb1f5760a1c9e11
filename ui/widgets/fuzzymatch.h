// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

/// How well a text fits what was typed, or nothing if it does not: every letter typed must occur in
/// it, in that order and without case. Higher is better: letters that follow each other, and those
/// that begin a word, count more, and short texts win over long ones. Typing nothing fits all.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &typed, const QString &text);
