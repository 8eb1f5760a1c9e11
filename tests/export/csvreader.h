// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringList>

/// Reads RFC 4180 strictly and on its own, to check what the writer wrote: records end in CRLF, a
/// quote stands only around a whole field or doubled inside one. Fails the test (and returns what
/// it has) where the bytes break a rule.
[[nodiscard]] QList<QStringList> readCsv(const QByteArray &bytes);
