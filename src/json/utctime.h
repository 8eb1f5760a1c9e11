// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>

/// Reads a time of the service. The API page promises "Z", its examples show "+00:00"; a time
/// without a zone is UTC too, and a day alone is its midnight. Invalid if it is none of these.
[[nodiscard]] QDateTime utcTime(const QString &iso);
