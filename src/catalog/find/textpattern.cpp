// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/textpattern.h"

#include "catalog/find/quoting.h"
#include "core/normalform.h"

#include <QVarLengthArray>

namespace {

// No characters, and what the folded text of a glob has for ? and *.
constexpr char32_t anyOne = 0x110000;
constexpr char32_t anyMany = 0x110001;

using Characters = QVarLengthArray<char32_t, 128>;

Characters folded(QStringView text)
{
    Characters characters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        characters.append(QChar::toCaseFolded(character));
    }
    return characters;
}

} // namespace

TextPattern::TextPattern(QStringView raw, Extent extent) : m_extent(extent)
{
    bool isGlob = false;
    QString literal;
    const auto takeLiteral = [this, &literal] {
        const Characters characters = folded(literal);
        m_glob.insert(m_glob.end(), characters.begin(), characters.end());
        literal.clear();
    };
    const QString normal = inNormalForm(raw.toString());
    scanQuoted(normal, [&](QChar character, bool isQuoted, qsizetype) {
        m_text += character;
        if (isQuoted || (character != u'*' && character != u'?')) {
            literal += character;
            return;
        }
        isGlob = true;
        takeLiteral();
        m_glob.push_back(character == u'*' ? anyMany : anyOne);
    });
    takeLiteral();
    if (!isGlob)
        m_glob.clear();
}

bool TextPattern::matches(QStringView text) const
{
    return isPlainlyNormal(text) ? matchesNormal(text)
                                 : matchesNormal(inNormalForm(text.toString()));
}

bool TextPattern::matchesNormal(QStringView text) const
{
    if (!m_glob.empty())
        return matchesGlob(text);
    if (m_extent == Extent::Whole)
        return text.compare(m_text, Qt::CaseInsensitive) == 0;
    return text.contains(m_text, Qt::CaseInsensitive);
}

/// By hand, because a regular expression takes microseconds for each of many texts. What follows
/// the last * is tried at every place; for the ones before it, the first place is as good as any.
bool TextPattern::matchesGlob(QStringView text) const
{
    const Characters characters = folded(text);
    qsizetype at = 0;
    size_t place = 0;
    size_t afterMany = 0; // what follows the last *; 0: there was none
    qsizetype tried = 0;  // where that was tried last
    while (at < characters.size()) {
        const char32_t wanted = place < m_glob.size() ? m_glob[place] : U'\0';
        if (place < m_glob.size() && wanted == anyMany) {
            afterMany = ++place;
            tried = at;
        } else if (place < m_glob.size() && (wanted == anyOne || wanted == characters[at])) {
            ++at;
            ++place;
        } else if (afterMany > 0) {
            at = ++tried;
            place = afterMany;
        } else {
            return false;
        }
    }
    while (place < m_glob.size() && m_glob[place] == anyMany)
        ++place;
    return place == m_glob.size();
}

std::optional<QString> TextPattern::part() const
{
    return !m_glob.empty() || m_extent == Extent::Whole ? std::nullopt : std::optional(m_text);
}
