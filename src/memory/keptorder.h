// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

/// The order of what is kept once and referred to: numbers as bytes. As most follow one another,
/// they take little room.
[[nodiscard]] QByteArray packedOrder(const QList<qint64> &numbers);

/// Reads packedOrder(). Nothing of what is none.
[[nodiscard]] QList<qint64> unpackedOrder(const QByteArray &packed);
