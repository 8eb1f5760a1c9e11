// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "pinned/finding.h"

#include <QByteArray>
#include <QList>

/// Some bytes of a file, and what to write in their place.
struct Mend
{
    qsizetype offset = 0;
    QByteArray before = {};
    QByteArray after = {};

    bool operator==(const Mend &) const = default;
};

/// Whether an id can be replaced without asking anybody: it is not ignored, there is exactly one
/// successor, which is in every region that the id is pinned for, and the region meant, where there
/// is one, does not follow from the line alone.
[[nodiscard]] bool isMendable(const Finding &finding);

/// What replaces the ids of one file that can be: each by its successor, and the name beside it by
/// that of the successor, if it was the old image's or a build of the same series. A name that is
/// beside several ids is replaced only where the findings have all of these, and it fits them all.
[[nodiscard]] QList<Mend> mendsOf(const QList<Finding> &findings);

/// The text with the mends, which do not overlap unless they are the same, and with every other
/// byte as it was. Error: File, if what is to be replaced is not there, as the file has changed.
[[nodiscard]] Result<QByteArray> mended(const QByteArray &text, const QList<Mend> &mends);

/// What changes of a file, as diff shows it; lines are changed or added.
[[nodiscard]] QString lineDiff(const QString &path, const QByteArray &before,
                               const QByteArray &after);
