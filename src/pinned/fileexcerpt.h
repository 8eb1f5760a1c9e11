// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "pinned/pinnedid.h"

#include <QByteArray>
#include <QStringList>

/// Some lines of a file around a pinned id.
struct FileExcerpt
{
    int firstLine = 1;      ///< The number of the first of the lines.
    QStringList lines = {}; ///< Without their ends; a very long one is cut around the id.
    qsizetype line = 0;     ///< Which of the lines has the id.
    qsizetype column = 0;   ///< Where the id begins in that, in units of UTF-16.

    bool operator==(const FileExcerpt &) const = default;
};

/// The line of an id and as many before and behind it. Error: File, if the id is no longer there.
[[nodiscard]] Result<FileExcerpt> excerptOf(const QByteArray &text, const PinnedId &pinned,
                                            int linesAround = 3);

/// The same of the file that the id is in, as it is now. Error: File.
[[nodiscard]] Result<FileExcerpt> readExcerpt(const PinnedId &pinned);
