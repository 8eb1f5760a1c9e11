// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "json/jsonstring.h"

#include <QByteArray>
#include <QStringList>

#include <initializer_list>
#include <utility>

/// JSON in the order in which it is said, which QJsonObject does not keep.

[[nodiscard]] inline QByteArray jsonText(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

/// null for an empty text.
[[nodiscard]] inline QByteArray jsonTextOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray("null") : jsonText(text);
}

[[nodiscard]] inline QByteArray jsonArray(const QList<QByteArray> &entries)
{
    return '[' + entries.join(',') + ']';
}

[[nodiscard]] inline QByteArray jsonTexts(const QStringList &texts)
{
    QList<QByteArray> entries;
    for (const QString &text : texts)
        entries.append(jsonText(text));
    return jsonArray(entries);
}

/// Names and values that are JSON already.
using JsonMembers = QList<std::pair<QByteArray, QByteArray>>;

[[nodiscard]] inline QByteArray jsonObject(const JsonMembers &members)
{
    QList<QByteArray> entries;
    for (const auto &[name, value] : members)
        entries.append(jsonText(QString::fromUtf8(name)) + ':' + value);
    return '{' + entries.join(',') + '}';
}
