// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"
#include "catalog/store/cellvalues.h"
#include "core/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <array>
#include <map>
#include <vector>

/// One value of a facet and how many images have it.
struct FacetValue
{
    QString code = {}; ///< One of cellCodes(); empty for images without a value.
    QString text = {}; ///< In plain words; empty with an empty code. It may be the cloud's.
    qint64 count = 0;
    bool isChosen = false;

    bool operator==(const FacetValue &) const = default;
};

/// The values of a facet: those that occur, the most frequent first, then by their text. A chosen
/// value is there even when no image has it any more. An image that has several values, as of tags,
/// counts for each.
struct FacetCounts
{
    Facet facet = Facet::Platform;
    QString title = {};
    QList<FacetValue> values = {};

    bool operator==(const FacetCounts &) const = default;
};

/// The values chosen: of one facet any will do, and of each facet one must. A code is one of
/// cellCodes().
class FacetSelection final
{
public:
    [[nodiscard]] bool isEmpty() const { return m_codes.empty(); }
    [[nodiscard]] bool isChosen(Facet facet, const QString &code) const;
    [[nodiscard]] bool matches(const Image &image) const;
    [[nodiscard]] QSet<QString> codes(Facet facet) const;

    /// Chooses a value of a facet in place of its others or, with `add`, beside them. One that is
    /// chosen is let go instead: with `add`, or when it is the only one of its facet.
    void toggle(Facet facet, const QString &code, bool add);
    void clear() { m_codes.clear(); }
    /// Lets all values of the facet go.
    void clear(Facet facet) { m_codes.erase(facet); }

    /// What is left to ask where there is but one account; see FindExpression::ofOneAccount().
    /// Errors: Usage, field "facet".
    [[nodiscard]] Result<FacetSelection> ofOneAccount(const QString &profile) const;

    bool operator==(const FacetSelection &) const = default;

private:
    std::map<Facet, QSet<QString>> m_codes; ///< No set is empty.
};

/// A selection on its way through many images; it looks at each value once.
class FacetPass final
{
public:
    explicit FacetPass(const FacetSelection &selection);

    /// The cells must be the same ones in all calls. Says what FacetSelection::matches() says.
    [[nodiscard]] bool matches(const CellValues &cells, ImageNumber number);

private:
    friend class FacetCounter;

    struct Chosen
    {
        Facet facet = Facet::Platform;
        QSet<QString> codes = {};
        std::vector<bool> isChosen = {}; ///< By value id.
    };

    [[nodiscard]] static bool hasChosen(Chosen &chosen, const CellValues &cells,
                                        ImageNumber number);

    std::vector<Chosen> m_chosen;
};

/// Counts images, as given to it one by one, for all facets.
///
/// In each facet those are counted that match the selection of the other facets. So the numbers
/// tell what one would see on adding a value to it.
class FacetCounter final
{
public:
    /// The selection and the cells must outlive it.
    FacetCounter(const FacetSelection &selection, const CellValues &cells);

    void add(ImageNumber number);
    /// All facets, in the order of Facet.
    [[nodiscard]] QList<FacetCounts> counts() const;

private:
    [[nodiscard]] QHash<QString, qint64> countsOf(Facet facet) const;
    void count(Facet facet, ImageNumber number);

    const FacetSelection &m_selection;
    const CellValues &m_cells;
    FacetPass m_pass;
    std::array<std::vector<qint64>, facetCount> m_counts; ///< By value id.
};
