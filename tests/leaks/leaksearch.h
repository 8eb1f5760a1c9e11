// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A secret of a test, which is like no other text.
struct Mark
{
    QString name;  ///< What a test calls it: "key".
    QString value; ///< Letters and digits.
};

/// The names of the marks that are in the bytes: as UTF-8, as UTF-16 of either order, in
/// hexadecimal digits, or within Base64.
[[nodiscard]] QStringList leaksIn(const QByteArray &bytes, const QList<Mark> &marks);

/// The same for all files in a folder and below it, and for their names, but not for those at the
/// paths that are left out. Each result is "PATH: NAME".
[[nodiscard]] QStringList leaksInFolder(const QString &folder, const QList<Mark> &marks,
                                        const QStringList &leftOut = {});
