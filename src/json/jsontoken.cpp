// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/jsontoken.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>

using namespace Qt::StringLiterals;

namespace {

/// Unset unless the value is a number without a fraction that fits.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // What is none is returned as the default.
    const qint64 number = value.toInteger(0);
    return number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

} // namespace

QJsonValue tokenValue(std::string_view token)
{
    // A document is an array or an object.
    QByteArray array = '[' + QByteArrayView(token).toByteArray() + ']';
    // Qt drops a byte order mark at the start of a string, but for one that is escaped.
    array.replace("\xEF\xBB\xBF", "\\uFEFF");
    const QJsonArray values = QJsonDocument::fromJson(array).array();
    return values.size() == 1 ? values.first() : QJsonValue(QJsonValue::Undefined);
}

std::optional<std::string_view> plainText(std::string_view token)
{
    const bool isText = token.size() >= 2 && token.front() == '"' && token.back() == '"';
    if (!isText || token.find('\\') != std::string_view::npos)
        return std::nullopt;
    return token.substr(1, token.size() - 2);
}

std::optional<qint64> plainNumber(std::string_view token)
{
    const size_t firstDigit = token.starts_with('-') ? 1 : 0;
    // Neither is "-0", which would come back as another text.
    const bool hasOddZero = token.size() > 1 && token[firstDigit] == '0';
    qint64 number = 0;
    const char *end = token.data() + token.size();
    const auto [stop, error] = std::from_chars(token.data(), end, number);
    const bool isWhole = error == std::errc() && stop == end && !hasOddZero;
    return isWhole ? std::optional(number) : std::nullopt;
}

std::optional<bool> plainBoolean(std::string_view token)
{
    if (token == "true")
        return true;
    return token == "false" ? std::optional(false) : std::nullopt;
}

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.isNull() ? u""_s : text;
    }
    const std::optional<qint64> number = wholeNumber(value);
    return number ? QString::number(*number) : QString();
}

std::optional<qint64> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return wholeNumber(value);
    bool isNumber = false;
    const qint64 parsed = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(parsed) : std::nullopt;
}
