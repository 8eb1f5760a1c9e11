// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QMetaType>
#include <QRegularExpression>
#include <QStringMatcher>

#include <optional>
#include <variant>

/// A piece of a text.
struct FindSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const FindSpan &) const = default;
};

/// Something to look for inside of texts: a word, or a regular expression. It compares
/// inNormalForm(), in which the texts must be.
class FindNeedle final
{
public:
    /// A whole word has no letter, digit or underscore beside it.
    FindNeedle(const QString &word, Qt::CaseSensitivity sensitivity, bool isWholeWord);

    /// A regular expression that would take too many steps with a text ends with Hit::TooHard.
    ///
    /// Error: Usage, field "find", for what is no regular expression.
    [[nodiscard]] static Result<FindNeedle>
    expression(const QString &pattern, Qt::CaseSensitivity sensitivity, bool isWholeWord);

    /// Where a pattern is no regular expression; unset for one that is.
    [[nodiscard]] static std::optional<FindSpan> faultOf(const QString &pattern);

    [[nodiscard]] bool isExpression() const;
    /// Empty for a regular expression.
    [[nodiscard]] QString word() const;
    /// Whether it is in the text. TooHard: nobody knows, since finding out would take too long.
    enum class Hit { No, Yes, TooHard };
    [[nodiscard]] Hit hitIn(QStringView text) const;
    [[nodiscard]] bool isIn(QStringView text) const { return hitIn(text) == Hit::Yes; }
    /// The first place at or after `from`. A regular expression may match nothing at all there:
    /// the length is 0 then.
    [[nodiscard]] std::optional<FindSpan> next(QStringView text, qsizetype from) const;

private:
    [[nodiscard]] std::optional<FindSpan> nextWord(QStringView text, qsizetype from) const;
    explicit FindNeedle(const QRegularExpression &expression) : m_seeker(expression) { }

    std::variant<QStringMatcher, QRegularExpression> m_seeker;
    bool m_isWholeWord = false; ///< Of words; regular expressions see to it themselves.
};
