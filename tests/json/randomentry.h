// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QRandomGenerator>

/// An entry of ImageSet as a stranger may write it: JSON, with members of all types under the names
/// of fields and others, some of them several times, and with space and escapes wherever they may
/// be.
[[nodiscard]] QByteArray randomEntry(QRandomGenerator &random);
