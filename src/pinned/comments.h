// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/pinnedid.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

/// A comment of a text.
struct Comment
{
    qsizetype begin = 0; ///< Of its sign, in bytes.
    qsizetype end =
            0; ///< Behind it and what closes it; before the end of the line if nothing does.
    qsizetype textBegin = 0;
    qsizetype textEnd = 0;
};

/// The comments of a text, in their order. What begins them follows from the name of the file; what
/// stands in quotes is none.
[[nodiscard]] std::vector<Comment> commentsOf(QByteArrayView text, const QString &path);

/// The comment that a byte is in.
[[nodiscard]] const Comment *commentAt(const std::vector<Comment> &comments, qsizetype offset);

/// A part of a text with blanks in the place of its comments.
[[nodiscard]] QByteArray withoutComments(QByteArrayView text, qsizetype begin, qsizetype end,
                                         const std::vector<Comment> &comments);

/// The name that a comment beside an id gives to its image: behind it in its line, or before it, or
/// alone in what stands right above the line. One that has ids itself is about these. With several
/// ids in the line, a comment behind the last, or above, is beside all of them, unless there are
/// others between: then each is of the id that nothing but quotes parts from it.
[[nodiscard]] std::optional<NameBeside> nameBeside(QByteArrayView text, qsizetype id,
                                                   const std::vector<qsizetype> &idsOfLine,
                                                   const std::vector<Comment> &comments);
