// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string_view>

// A token is the text of one JSON value, such as "\"NORMAL\"", without space around it. Most are
// plain, and quick to read; QJsonDocument reads the others.

/// Any value. Undefined if the text is no JSON, or more than Qt's can hold: deeper than a thousand
/// levels, or a number beyond a double.
[[nodiscard]] QJsonValue tokenValue(std::string_view token);

/// What is between the quotes of a text without escapes, in UTF-8; unset for everything else.
[[nodiscard]] std::optional<std::string_view> plainText(std::string_view token);

/// A whole number that fits, without exponent; unset for everything else.
[[nodiscard]] std::optional<qint64> plainNumber(std::string_view token);

/// True or false; unset for everything else.
[[nodiscard]] std::optional<bool> plainBoolean(std::string_view token);

/// The text of a value, or of a whole number for ids such as ImageCreator; null for others.
[[nodiscard]] QString textOf(const QJsonValue &value);

/// A whole number, also one sent as a text; unset for others, and for one with a fraction.
[[nodiscard]] std::optional<qint64> numberOf(const QJsonValue &value);
