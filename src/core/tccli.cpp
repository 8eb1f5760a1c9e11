// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/tccli.h"

#include "core/filterjson.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString option(const QString &name, const QString &value)
{
    return u" --"_s + name + u' ' + shellWord(value);
}

QString option(const QString &name, const QJsonArray &value)
{
    return option(name, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

} // namespace

QString requestAsTccli(const ImageRequest &request)
{
    QString command = u"tccli cvm DescribeImages"_s + option(u"region"_s, request.place.region);
    if (!request.imageIds.isEmpty())
        command += option(u"ImageIds"_s, QJsonArray::fromStringList(request.imageIds));
    if (!request.filters.isEmpty())
        command += option(u"Filters"_s, filtersToJson(request.filters));
    if (!request.instanceType.isEmpty())
        command += option(u"InstanceType"_s, request.instanceType);
    if (request.offset != 0)
        command += option(u"Offset"_s, QString::number(request.offset));
    if (request.limit != apiDefaultLimit)
        command += option(u"Limit"_s, QString::number(request.limit));
    return command;
}

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9._-]+\\z"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}
