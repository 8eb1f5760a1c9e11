// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tccliconfigure.h"

#include "accounts/tcclijson.h"

using namespace Qt::StringLiterals;

Result<TccliConfigure> readTccliConfigure(const QByteArray &json)
{
    const Result<QJsonObject> file = tccliObject(json);
    if (!file)
        return Failure(file.error());
    std::optional<QString> fault;
    const JsonFields fields(*file, {}, fault);
    const QString region = tccliText(fields.object(u"_sys_param"_s), u"region"_s);
    const TccliConfigure configure = {
            .region = region.isEmpty() ? tccliText(fields, u"region"_s) : region,
            .endpoint = tccliText(fields.object(u"cvm"_s), u"endpoint"_s)};
    if (fault)
        return Failure(tccliFault(*fault));
    return configure;
}
