// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tcclijson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TccliFile)
};

ApiError malformed(const QString &message)
{
    return {.kind = ApiError::Kind::Malformed, .message = message};
}

} // namespace

Result<QJsonObject> tccliObject(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return document.object();
    return Failure(malformed(Words::tr("It is not a file of tccli.")));
}

ApiError tccliFault(const QString &place)
{
    //: %1 is a place in a file, such as "sso.uin".
    return malformed(Words::tr("The value of \"%1\" is not allowed there.").arg(place));
}

QString tccliText(const JsonFields &fields, const QString &name)
{
    const QString text = fields.text(name).trimmed();
    return text == QLatin1StringView("None") ? QString() : text;
}
