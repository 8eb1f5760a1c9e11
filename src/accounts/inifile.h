// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QMap>
#include <QString>

/// A part of an INI file, from "[name]" to the next one.
struct IniSection
{
    QString name = {};
    QMap<QString, QString> values = {}; ///< By key, in small letters.
};

/// Reads the text of an INI file as the vendor's SDKs do, where they agree, and takes what either
/// of them takes: "key = value" and "key: value", keys in any letters, a value in quotes or not.
/// A line is a comment when it begins with "#" or ";"; inside a value these are part of it. Blanks
/// around names, keys and values do not count. Sections of one name are one, and of values with one
/// key the last one counts. What stands before the first section is not read.
[[nodiscard]] QList<IniSection> readIni(const QString &text);
