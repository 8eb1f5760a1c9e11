// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findneedle.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isWordCharacter(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size())
        return false;
    return text[position].isLetterOrNumber() || text[position] == u'_';
}

/// A border is where of two neighbors not both belong to words.
bool isBorder(QStringView text, qsizetype position)
{
    return !isWordCharacter(text, position - 1) || !isWordCharacter(text, position);
}

} // namespace

FindNeedle::FindNeedle(const QString &word, Qt::CaseSensitivity sensitivity, bool isWholeWord)
    : m_seeker(QStringMatcher(word, sensitivity)), m_isWholeWord(isWholeWord)
{ }

Result<FindNeedle> FindNeedle::expression(const QString &pattern, Qt::CaseSensitivity sensitivity,
                                          bool isWholeWord)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (sensitivity == Qt::CaseInsensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    // Read as it is first: its errors are counted from its own beginning.
    QRegularExpression expression(pattern, options);
    if (expression.isValid() && isWholeWord)
        expression.setPattern(u"\\b(?:"_s + pattern + u")\\b"_s);
    if (expression.isValid())
        return FindNeedle(expression);

    const qsizetype position = std::min(expression.patternErrorOffset() + 1, pattern.size());
    //: %1 says what is wrong with a regular expression, %2 at which of its characters.
    const QString message = QCoreApplication::translate("FindQuery", "%1 (at character %2)")
                                    .arg(expression.errorString())
                                    .arg(position);
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"find"_s});
}

bool FindNeedle::isExpression() const
{
    return std::holds_alternative<QRegularExpression>(m_seeker);
}

QString FindNeedle::word() const
{
    const auto *matcher = std::get_if<QStringMatcher>(&m_seeker);
    return matcher ? matcher->pattern() : QString();
}

std::optional<FindSpan> FindNeedle::next(QStringView text, qsizetype from) const
{
    if (const auto *expression = std::get_if<QRegularExpression>(&m_seeker)) {
        // No copy, and no overload that one of the Qt versions lacks or deprecates.
        const QString subject = QString::fromRawData(text.data(), text.size());
        const QRegularExpressionMatch match = expression->match(subject, from);
        if (!match.hasMatch())
            return std::nullopt;
        return FindSpan {match.capturedStart(), match.capturedLength()};
    }

    const auto &matcher = std::get<QStringMatcher>(m_seeker);
    const qsizetype length = matcher.pattern().size();
    for (qsizetype at = matcher.indexIn(text, from); at >= 0; at = matcher.indexIn(text, at + 1)) {
        if (!m_isWholeWord || (isBorder(text, at) && isBorder(text, at + length)))
            return FindSpan {at, length};
    }
    return std::nullopt;
}
