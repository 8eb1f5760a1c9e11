// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecolumns.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <map>
#include <vector>

/// A property by which loaded images are counted and narrowed.
enum class Facet { Platform, Architecture, Type, State, Source, CloudInit, License, Deprecated };

inline constexpr int facetCount = int(Facet::Deprecated) + 1;

/// One value of a facet and how many images have it.
struct FacetValue
{
    QString code = {}; ///< As the API gave it; "true" or "false"; empty for images without a value.
    QString text = {}; ///< In plain words; empty with an empty code. It may be the cloud's.
    qint64 count = 0;
    bool isChosen = false;

    bool operator==(const FacetValue &) const = default;
};

/// The values of a facet: those that occur, the most frequent first, then by their text. A chosen
/// value is there even when no image has it any more.
struct FacetCounts
{
    Facet facet = Facet::Platform;
    QString title = {};
    QList<FacetValue> values = {};

    bool operator==(const FacetCounts &) const = default;
};

/// The values chosen: of one facet any will do, and of each facet one must.
class FacetSelection final
{
public:
    [[nodiscard]] bool isEmpty() const { return m_codes.empty(); }
    [[nodiscard]] bool isChosen(Facet facet, const QString &code) const;
    [[nodiscard]] bool matches(const Image &image) const { return misses(image).empty(); }
    /// The facets of which the image has none of the chosen values.
    [[nodiscard]] std::vector<Facet> misses(const Image &image) const;
    [[nodiscard]] QSet<QString> codes(Facet facet) const;

    /// Chooses a value of a facet in place of its others or, with `add`, beside them. One that is
    /// chosen is let go instead: with `add`, or when it is the only one of its facet.
    void toggle(Facet facet, const QString &code, bool add);
    void clear() { m_codes.clear(); }

    bool operator==(const FacetSelection &) const = default;

private:
    std::map<Facet, QSet<QString>> m_codes; ///< No set is empty.
};

/// Counts images, as given to it one by one, for all facets.
///
/// In each facet those are counted that match the selection of the other facets. So the numbers
/// tell what one would see on adding a value to it.
class FacetCounter final
{
public:
    /// The selection must outlive it.
    explicit FacetCounter(const FacetSelection &selection) : m_selection(selection) { }

    void add(const Image &image);
    /// All facets, in the order of Facet.
    [[nodiscard]] QList<FacetCounts> counts() const;

private:
    const FacetSelection &m_selection;
    std::map<Facet, QHash<QString, qint64>> m_counts;
};
