// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/otherstart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QByteArray lineOf(const OtherStart &start)
{
    const QJsonObject object = {{u"arguments"_s, QJsonArray::fromStringList(start.arguments)},
                                {u"folder"_s, start.folder},
                                {u"token"_s, QString::fromUtf8(start.token)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<OtherStart> startOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonValue arguments = object.value("arguments"_L1);
    if (!arguments.isArray() || arguments.toArray().isEmpty())
        return std::nullopt;
    OtherStart start = {.folder = object.value("folder"_L1).toString(),
                        .token = object.value("token"_L1).toString().toUtf8()};
    for (const QJsonValue &argument : arguments.toArray()) {
        if (!argument.isString())
            return std::nullopt;
        start.arguments.append(argument.toString());
    }
    return start;
}
