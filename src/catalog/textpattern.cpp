// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/textpattern.h"

#include "catalog/quoting.h"

using namespace Qt::StringLiterals;

TextPattern::TextPattern(QStringView raw, Extent extent) : m_extent(extent)
{
    bool isGlob = false;
    QString expression;
    scanQuoted(raw, [&](QChar character, bool isQuoted, qsizetype) {
        m_text += character;
        const bool isWildcard = !isQuoted && (character == u'*' || character == u'?');
        isGlob |= isWildcard;
        if (!isWildcard)
            expression += QRegularExpression::escape(QString(character));
        else
            expression += character == u'*' ? u".*"_s : u"."_s;
    });
    if (isGlob) {
        m_glob.emplace(QRegularExpression::anchoredPattern(expression),
                       QRegularExpression::CaseInsensitiveOption |
                               QRegularExpression::DotMatchesEverythingOption |
                               QRegularExpression::UseUnicodePropertiesOption);
    }
}

bool TextPattern::matches(const QString &text) const
{
    if (m_glob)
        return m_glob->match(text).hasMatch();
    if (m_extent == Extent::Whole)
        return text.compare(m_text, Qt::CaseInsensitive) == 0;
    return text.contains(m_text, Qt::CaseInsensitive);
}

std::optional<QString> TextPattern::part() const
{
    return m_glob || m_extent == Extent::Whole ? std::nullopt : std::optional(m_text);
}
