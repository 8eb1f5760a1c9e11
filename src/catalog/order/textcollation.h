// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCollator>
#include <QList>
#include <QString>

#include <array>
#include <string>
#include <vector>

/// The order that a collator gives to texts, much quicker for those that most names are: of
/// printable ASCII, Hangul syllables and Han characters.
///
/// The collator must be numeric and without case. Which characters are plain, as they are called
/// here, it is asked itself: in some languages "ch" is a letter, or Han stands among Hangul, and
/// then fewer texts are quick. The order is the same in any case.
class TextCollation final
{
public:
    explicit TextCollation(const QCollator &collator);

    /// Makes the Han characters in these texts plain ones, if they can be. There are too many to
    /// ask for all of them. Keys that were made before are of no use then.
    void learnHan(const std::vector<QStringView> &texts);

    /// Negative, zero or positive, as the first text comes before the second, beside it or after.
    [[nodiscard]] int compare(QStringView a, QStringView b) const;

    /// Appends bytes, none of them zero, that compare as texts do. Only for plain texts; for others
    /// it returns false and appends nothing.
    [[nodiscard]] bool appendKey(QStringView text, std::string &key) const;

    /// Whether the text is ordered alike with capital letters and with small ones, whatever is made
    /// of them one by one: in Turkish it is not.
    [[nodiscard]] bool ignoresCaseOf(QStringView text) const;

    [[nodiscard]] const QCollator &collator() const { return m_collator; }

private:
    void readWeights();
    void setWeights(const QList<QString> &characters);
    [[nodiscard]] bool isInOrder(const QList<QString> &texts) const;
    /// How many of these, which are in order, come before the text.
    [[nodiscard]] qsizetype countBefore(const QList<QString> &texts, const QString &text) const;
    void appendNumber(QStringView digits, std::string &key) const;
    [[nodiscard]] bool appendCharacter(char16_t character, std::string &key) const;

    QCollator m_collator;
    QList<QString> m_order; ///< The plain characters of ASCII; one of those that are equal.
    std::array<unsigned char, 128> m_weights = {}; ///< Of ASCII; zero: not plain.
    unsigned char m_hangulWeight = 0;              ///< Of the first Jamo; zero: not plain.
    unsigned char m_hanWeight = 0;                 ///< Of all Han; zero: not plain.
    std::vector<int> m_hanRanks;                   ///< By position in the block; -1: not known.
    mutable std::string m_keyA; ///< Of compare(), which takes no memory each time so.
    mutable std::string m_keyB;
};
