// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

/// What a comment begins with, and what closes it; empty: the end of the line.
struct CommentSign
{
    QByteArrayView begin = {};
    QByteArrayView end = {};
};

/// Those of a file, by its name; for an empty one, of any text. `path` may have folders.
[[nodiscard]] QList<CommentSign> commentSigns(const QString &path);
