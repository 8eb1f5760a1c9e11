// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

/// Where the line of this byte begins.
[[nodiscard]] inline qsizetype lineBegin(QByteArrayView text, qsizetype offset)
{
    return text.first(offset).lastIndexOf('\n') + 1;
}
