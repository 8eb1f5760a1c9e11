// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findneedle.h"

#include "core/normalform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// How many steps a regular expression may take in one text: about a millisecond. Those that people
/// need take some hundred; (x+x+)+y takes more than there are atoms.
const QString limit = u"(*LIMIT_MATCH=100000)"_s;

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

/// As long as it was, and text that an expression can look at: JSON can bring half a pair.
QString withoutHalves(QStringView text)
{
    QString whole = text.toString();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (whole[i].isHighSurrogate() && i + 1 < whole.size() && whole[i + 1].isLowSurrogate())
            ++i;
        else if (whole[i].isSurrogate())
            whole[i] = QChar::ReplacementCharacter;
    }
    return whole;
}

QRegularExpressionMatch matchIn(const QRegularExpression &expression, QStringView text,
                                qsizetype from)
{
    if (!text.isValidUtf16())
        return expression.match(withoutHalves(text), from);
    // No copy, and no overload that one of the Qt versions lacks or deprecates.
    return expression.match(QString::fromRawData(text.data(), text.size()), from);
}

} // namespace

FindNeedle::FindNeedle(const QString &word, Qt::CaseSensitivity sensitivity, bool isWholeWord)
    : m_seeker(QStringMatcher(inNormalForm(word), sensitivity)), m_isWholeWord(isWholeWord)
{ }

Result<FindNeedle> FindNeedle::expression(const QString &pattern, Qt::CaseSensitivity sensitivity,
                                          bool isWholeWord)
{
    if (const std::optional<FindSpan> fault = faultOf(pattern)) {
        //: %1 says what is wrong with a regular expression, %2 at which of its characters.
        const QString message =
                QCoreApplication::translate(
                        "FindExpression", "The regular expression is wrong: %1 (at character %2).")
                        .arg(QRegularExpression(pattern).errorString())
                        .arg(fault->start + 1);
        return Failure(
                ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"find"_s});
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (sensitivity == Qt::CaseInsensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    const QString normal = inNormalForm(pattern);
    return FindNeedle(QRegularExpression(
            limit + (isWholeWord ? u"\\b(?:"_s + normal + u")\\b"_s : normal), options));
}

std::optional<FindSpan> FindNeedle::faultOf(const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    if (expression.isValid())
        return std::nullopt;
    // A parenthesis that is missing is missing behind the last character.
    const qsizetype last = std::max<qsizetype>(pattern.size() - 1, 0);
    return FindSpan {std::clamp<qsizetype>(expression.patternErrorOffset(), 0, last), 1};
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

FindNeedle::Hit FindNeedle::hitIn(QStringView text) const
{
    if (const auto *expression = std::get_if<QRegularExpression>(&m_seeker)) {
        const QRegularExpressionMatch match = matchIn(*expression, text, 0);
        return match.hasMatch() ? Hit::Yes : match.isValid() ? Hit::No : Hit::TooHard;
    }
    return nextWord(text, 0) ? Hit::Yes : Hit::No;
}

std::optional<FindSpan> FindNeedle::next(QStringView text, qsizetype from) const
{
    if (const auto *expression = std::get_if<QRegularExpression>(&m_seeker)) {
        const QRegularExpressionMatch match = matchIn(*expression, text, from);
        if (!match.hasMatch())
            return std::nullopt;
        return FindSpan {match.capturedStart(), match.capturedLength()};
    }
    return nextWord(text, from);
}

std::optional<FindSpan> FindNeedle::nextWord(QStringView text, qsizetype from) const
{
    const auto &matcher = std::get<QStringMatcher>(m_seeker);
    const qsizetype length = matcher.pattern().size();
    for (qsizetype at = matcher.indexIn(text, from); at >= 0; at = matcher.indexIn(text, at + 1)) {
        if (!m_isWholeWord || (isBorder(text, at) && isBorder(text, at + length)))
            return FindSpan {at, length};
    }
    return std::nullopt;
}
