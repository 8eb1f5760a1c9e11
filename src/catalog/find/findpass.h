// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findexpression.h"
#include "catalog/store/imagestore.h"

#include <QString>

#include <optional>
#include <vector>

/// A find expression on its way through many images: what it finds in a value that many of them
/// share it looks for once. Says for each image what FindExpression::matches() says, until it has a
/// failure.
class FindPass final
{
public:
    /// Without a presence, terms that ask where else an image is find nothing. It must outlive
    /// this, and be of the store; it is kept where the expression asks it.
    explicit FindPass(const FindExpression &find, Presence *presence = nullptr);

    /// The store must be the same one in all calls.
    [[nodiscard]] bool matches(const ImageStore &store, ImageNumber number);

    /// Usage, field "find": a regular expression would have taken too long with an image. Nothing
    /// matches from then on, and nobody knows what would.
    [[nodiscard]] const std::optional<ApiError> &failure() const { return m_failure; }
    /// Whether each image may take many times as long as a word would.
    [[nodiscard]] bool isSlow() const;
    /// Whether what it says of an image may change with other images and places.
    [[nodiscard]] bool asksPresence() const { return !m_presenceTerms.empty(); }

private:
    /// An image that is looked at.
    struct Candidate
    {
        const CellValues &cells;
        ImageNumber number;
        LazyImage image;
    };
    /// What is found in a shared column: nothing in those values that came later.
    struct Hits
    {
        ImageColumn column = ImageColumn::Region;
        std::vector<bool> isHit = {}; ///< By value id.
        bool hasAny = false;
    };
    struct Word
    {
        FindNeedle needle;
        std::vector<Hits> hits = {};
        std::vector<size_t> columnsWithHits = {}; ///< Places in `hits`; mostly none or one.
        std::vector<ImageColumn> ownColumns = {}; ///< Where else to look.
        QString inOwnText = {}; ///< What has to be in that text, folded; empty: it may be anything.
        bool isSure = false;    ///< What is there is found, without another look.
    };
    enum class Verdict : char { Unknown, No, Yes };
    struct Term
    {
        FindTerm term;
        bool isOfValue = false; ///< All images with the same value fare alike.
        bool isOfOwn = false;
        std::vector<Verdict> verdicts = {}; ///< By value id.
    };

    [[nodiscard]] Word makeWord(const FindNeedle &needle) const;
    [[nodiscard]] bool isWherePresenceSays(ImageNumber number);
    void readNewValues(const CellValues &cells);
    [[nodiscard]] bool isIn(const Word &word, const Candidate &candidate);
    [[nodiscard]] bool isIn(const FindNeedle &needle, const QString &text);
    [[nodiscard]] static bool meets(Term &term, const Candidate &candidate);

    FindOptions m_options;
    const Presence *m_presence = nullptr;
    std::vector<PresenceTerm> m_presenceTerms;
    std::vector<Term> m_terms;
    std::vector<Word> m_wanted;
    std::vector<Word> m_unwanted;
    std::optional<ApiError> m_failure;
    int m_valueCount = 0; ///< How many values have been read.
};
