// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/order/textcollation.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t firstAscii = u' ';
constexpr char16_t lastAscii = u'~';
constexpr char16_t firstHangul = u'\uAC00';
constexpr char16_t lastHangul = u'\uD7A3';
constexpr char16_t firstCaseless = u'\u3000'; // Kana, Han
constexpr char16_t lastCaseless = u'\uA4CF';
constexpr char16_t firstHan = u'\u4E00';
constexpr char16_t lastHan = u'\u9FA5';

// How many Jamo there are: a syllable is a leading one, a vowel, and perhaps a trailing one.
constexpr int leading = 19;
constexpr int vowels = 21;
constexpr int trailing = 27;
constexpr int jamo = leading + vowels + trailing;

constexpr qsizetype longestNumber = 250;

constexpr int unknown = -1;

bool isDigit(char16_t character)
{
    return character >= u'0' && character <= u'9';
}

bool isHan(char16_t character)
{
    return character >= firstHan && character <= lastHan;
}

/// Some characters of a block, the first and the last among them.
QList<QString> sample(char16_t first, char16_t last)
{
    QList<QString> texts;
    for (int character = first; character < last; character += 97)
        texts.append(QChar(char16_t(character)));
    texts.append(QChar(last));
    return texts;
}

unsigned char toByte(int value)
{
    return static_cast<unsigned char>(value);
}

} // namespace

TextCollation::TextCollation(const QCollator &collator)
    : m_collator(collator), m_hanRanks(size_t(lastHan - firstHan + 1), unknown)
{
    readWeights();
}

bool TextCollation::isInOrder(const QList<QString> &texts) const
{
    return std::ranges::adjacent_find(texts, [this](const QString &a, const QString &b) {
               return m_collator.compare(a, b) >= 0;
           }) == texts.end();
}

qsizetype TextCollation::countBefore(const QList<QString> &texts, const QString &text) const
{
    return std::ranges::count_if(texts, [this, &text](const QString &other) {
        return m_collator.compare(other, text) < 0;
    });
}

void TextCollation::readWeights()
{
    QList<QString> characters;
    for (char16_t character = firstAscii; character <= lastAscii; ++character)
        characters.append(QChar(character));
    std::ranges::sort(characters, [this](const QString &a, const QString &b) {
        return m_collator.compare(a, b) < 0;
    });
    QList<QString> order;
    QList<QString> letters;
    for (const QString &character : std::as_const(characters)) {
        if (!order.isEmpty() && m_collator.compare(order.constLast(), character) == 0)
            continue;
        order.append(character);
        if (character.front().isLetter())
            letters.append(character);
    }

    QList<QString> pairs;
    for (const QString &first : std::as_const(letters)) {
        for (const QString &second : std::as_const(letters))
            pairs.append(first + second);
    }
    const bool hasNumbers = order.indexOf(u"9"_s) - order.indexOf(u"0"_s) == 9;
    const bool ignoresNothing = m_collator.compare(QString(), order.constFirst()) < 0;
    if (letters.size() == 26 && hasNumbers && ignoresNothing && isInOrder(pairs)) {
        m_order = order;
        setWeights(characters);
    }
}

/// Every second weight is left for what stands between.
void TextCollation::setWeights(const QList<QString> &characters)
{
    const qsizetype position = countBefore(m_order, QChar(firstHangul));
    QList<QString> hangul = sample(firstHangul, lastHangul);
    if (position < m_order.size())
        hangul.append(m_order.at(position));
    const bool isPlain = position > 0 && isInOrder(hangul);

    int weight = 0;
    qsizetype next = 0;
    for (const QString &character : characters) {
        if (next == 0 || m_collator.compare(m_order.at(next - 1), character) < 0) {
            weight += isPlain && next == position ? 2 + jamo + 1 : 2;
            ++next;
        }
        m_weights[character.front().unicode()] = toByte(weight);
    }
    if (isPlain)
        m_hangulWeight = toByte(m_weights[m_order.at(position - 1).front().unicode()] + 2);
}

void TextCollation::learnHan(const std::vector<QStringView> &texts)
{
    bool isNew = false;
    for (const QStringView text : texts) {
        // Most have none, and this is asked of many characters at a time.
        char16_t found = 0;
        for (const QChar character : text)
            found |= char16_t(isHan(character.unicode()));
        if (found == 0)
            continue;
        for (const QChar character : text) {
            if (!isHan(character.unicode()))
                continue;
            int &rank = m_hanRanks[size_t(character.unicode() - firstHan)];
            isNew |= rank == unknown;
            rank = std::max(rank, 0);
        }
    }
    if (m_order.isEmpty() || !isNew)
        return;

    std::vector<std::pair<QCollatorSortKey, char16_t>> keys;
    for (char16_t character = firstHan; character <= lastHan; ++character) {
        if (m_hanRanks[size_t(character - firstHan)] != unknown)
            keys.emplace_back(m_collator.sortKey(QChar(character)), character);
    }
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.first < b.first; });
    int rank = 0;
    for (size_t i = 0; i < keys.size(); ++i) {
        rank += i > 0 && keys[i - 1].first < keys[i].first ? 1 : 0;
        m_hanRanks[size_t(keys[i].second - firstHan)] = rank;
    }

    // All of them must stand between the same two others.
    QList<QString> order = m_order;
    if (m_hangulWeight != 0) {
        const qsizetype position = countBefore(order, QChar(firstHangul));
        order.insert(position, QChar(lastHangul));
        order.insert(position, QChar(firstHangul));
    }
    const qsizetype position = countBefore(order, QChar(keys.front().second));
    const bool isBlock = position > 0 && order.at(position - 1) != QChar(firstHangul) &&
                         position == countBefore(order, QChar(keys.back().second));
    m_hanWeight = 0;
    if (!isBlock)
        return;
    const char16_t before = order.at(position - 1).front().unicode();
    m_hanWeight = toByte(before == lastHangul ? m_hangulWeight + jamo : m_weights[before] + 1);
}

int TextCollation::compare(QStringView a, QStringView b) const
{
    m_keyA.clear();
    m_keyB.clear();
    return appendKey(a, m_keyA) && appendKey(b, m_keyB) ? m_keyA.compare(m_keyB)
                                                        : m_collator.compare(a, b);
}

bool TextCollation::appendKey(QStringView text, std::string &key) const
{
    const size_t size = key.size();
    for (qsizetype i = 0; i < text.size();) {
        const char16_t character = text[i].unicode();
        qsizetype end = i + 1;
        bool isPlain = true;
        if (isDigit(character)) {
            while (end < text.size() && isDigit(text[end].unicode()))
                ++end;
            isPlain = m_weights[character] != 0 && end - i <= longestNumber;
            if (isPlain)
                appendNumber(text.sliced(i, end - i), key);
        } else if (character < m_weights.size()) {
            // Most texts are mostly these, and a string that grows by each of them is slow.
            while (end < text.size() && text[end].unicode() < m_weights.size() &&
                   !isDigit(text[end].unicode()))
                ++end;
            const size_t start = key.size();
            key.resize(start + size_t(end - i));
            for (qsizetype next = i; next < end; ++next) {
                const unsigned char weight = m_weights[text[next].unicode()];
                key[start + size_t(next - i)] = char(weight);
                isPlain &= weight != 0;
            }
        } else {
            isPlain = appendCharacter(character, key);
        }
        if (!isPlain) {
            key.resize(size);
            return false;
        }
        i = end;
    }
    return true;
}

bool TextCollation::ignoresCaseOf(QStringView text) const
{
    return !m_order.isEmpty() && std::ranges::all_of(text, [](QChar character) {
        return character <= lastAscii ||
               (character >= firstCaseless && character <= lastCaseless) ||
               (character >= firstHangul && character <= lastHangul);
    });
}

/// A number is ordered by how many digits it has first, without leading zeros.
void TextCollation::appendNumber(QStringView digits, std::string &key) const
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    key += char(m_weights[u'0']);
    key += char(toByte(int(digits.size())));
    for (const QChar digit : digits)
        key += char(digit.unicode());
}

/// One that is not ASCII.
bool TextCollation::appendCharacter(char16_t character, std::string &key) const
{
    if (m_hangulWeight != 0 && character >= firstHangul && character <= lastHangul) {
        const int syllable = character - firstHangul;
        const int tail = syllable % (trailing + 1);
        key += char(toByte(m_hangulWeight + syllable / (vowels * (trailing + 1))));
        key += char(toByte(m_hangulWeight + leading + syllable / (trailing + 1) % vowels));
        if (tail > 0)
            key += char(toByte(m_hangulWeight + leading + vowels + tail - 1));
        return true;
    }
    const int rank = isHan(character) ? m_hanRanks[size_t(character - firstHan)] : unknown;
    if (m_hanWeight != 0 && rank != unknown) {
        key += char(m_hanWeight);
        key += char(toByte(rank / 128 + 1));
        key += char(toByte(rank % 128 + 1));
        return true;
    }
    return false;
}
