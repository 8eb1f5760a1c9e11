// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/filterargument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString withoutEscapes(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape =
                text.at(i) == u'\\' && i + 1 < text.size() && u"\\,="_s.contains(text.at(i + 1));
        if (isEscape)
            ++i;
        result += text.at(i);
    }
    return result;
}

} // namespace

QStringList splitUnescaped(const QString &text, QChar separator)
{
    QStringList parts = {QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == separator) {
            parts.append(QString());
            continue;
        }
        parts.last() += text.at(i);
        if (text.at(i) == u'\\' && i + 1 < text.size())
            parts.last() += text.at(++i);
    }
    return parts;
}

Result<ImageFilter> parseFilterArgument(const QString &text)
{
    const QString name = splitUnescaped(text, u'=').constFirst();
    if (name.isEmpty() || name.size() == text.size()) {
        return Failure(ApiError {
                .kind = ApiError::Kind::Usage,
                .message = QCoreApplication::translate("CommandLine",
                                                       "\"%1\" is not a filter: write NAME=VALUE.")
                                   .arg(text),
                .field = u"filter"_s});
    }
    ImageFilter filter = {.name = withoutEscapes(name)};
    for (const QString &value : splitUnescaped(text.mid(name.size() + 1), u','))
        filter.values.append(withoutEscapes(value));
    return filter;
}
