// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/mending.h"

#include <QRegularExpression>

#include <optional>

/// What is written of an image beside its id, as in what the program exports by regions.

/// What goes with the ids of one file that are replaced: the time at which an image was made, to
/// the second, in the same block or row, becomes that of the successor, unless it is another one's,
/// too; and a comment goes that says of the ids before it in its line, which are all replaced, that
/// they are behind or deprecated.
[[nodiscard]] QList<Mend> recordMends(const QByteArray &text, const QList<Finding> &findings);

/// Takes away the comment behind a value in its line, if its words are these.
[[nodiscard]] std::optional<Mend> withoutRemark(const QByteArray &text, qsizetype valueEnd,
                                                const QString &path,
                                                const QRegularExpression &words);

/// Takes regions that a line of pairs now has out of "missing: …; unknown: …" in the comment above
/// it. The line is one that this byte is in.
[[nodiscard]] std::optional<Mend> withoutMissing(const QByteArray &text, qsizetype inLine,
                                                 const QStringList &regions);

/// Whether a text tells how things were at a time that it names, as those that this program exports
/// do: what is replaced in it does not make the rest true.
[[nodiscard]] bool isOfATime(QByteArrayView text);
