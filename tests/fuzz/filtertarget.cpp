// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/filterargument.h"
#include "fuzztargets.h"

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s).replace(u'=', u"\\="_s);
}

QString argumentFor(const ImageFilter &filter)
{
    QStringList values;
    for (const QString &value : filter.values)
        values.append(escaped(value));
    return escaped(filter.name) + u'=' + values.join(u',');
}

} // namespace

QString filterFault(const QByteArray &argument)
{
    const Result<ImageFilter> filter = parseFilterArgument(QString::fromUtf8(argument));
    if (!filter) {
        const ApiError &error = filter.error();
        const bool isSaid = error.kind == ApiError::Kind::Usage && error.field == "filter"_L1 &&
                            !error.message.isEmpty();
        return isSaid ? QString() : u"what is wrong with the argument is not said"_s;
    }
    if (filter->name.isEmpty() || filter->values.isEmpty())
        return u"the filter has no name or no value"_s;
    if (parseFilterArgument(argumentFor(*filter)) != *filter)
        return u"the filter is not read as the same again"_s;
    return {};
}
