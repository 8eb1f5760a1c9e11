// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/emptyingsearch.h"
#include "catalog/find/narrowing.h"
#include "ui/widgets/chipbutton.h"

class FacetStrip;
class FindBar;

/// Between a narrowing and what the user narrows by: the find box and the facets.
class NarrowingFlow final : public QObject
{
    Q_OBJECT

public:
    /// The widgets, the narrowing and its store must outlive it.
    NarrowingFlow(FindBar &findBar, FacetStrip &facetStrip, Narrowing &narrowing,
                  const ImageStore &store, QObject *parent);

    /// The facets can be seen while there are images.
    void setFacetsShown(bool shown);
    /// Counts anew.
    void showFacets();

    [[nodiscard]] const FacetSelection &facets() const { return m_narrowing.facetSelection(); }
    void setFacets(const FacetSelection &facets) { m_narrowing.setFacetSelection(facets); }
    /// Adds a term to the find text. It is no part of a regular expression, and takes its place.
    void addTerm(const QString &term);
    /// Shows all rows again: without find text, its options and facets.
    void clear();
    /// The one condition that keeps all loaded images from being seen, if one does. It is looked
    /// for when it is asked for, and unknown while isLooking().
    [[nodiscard]] std::optional<EmptyingCondition> emptying() { return m_emptying.condition(); }
    [[nodiscard]] bool isLooking() const { return m_emptying.isLooking(); }
    /// The condition as people know it: the part of the find text, or "Platform: Debian, Ubuntu".
    [[nodiscard]] QString textOf(const EmptyingCondition &condition) const;
    /// Takes that one away, and no other.
    void dropEmptying();

signals:
    /// emptying() is known, after it was not.
    void emptyingFound();

private:
    [[nodiscard]] QList<Chip> chipsOf(const QList<FacetCounts> &counts);
    void dropValue(Facet facet, const QString &code);
    void chooseValue(Facet facet, const QString &code, bool isAdded);

    FindBar &m_findBar;
    FacetStrip &m_facetStrip;
    Narrowing &m_narrowing;
    const ImageStore &m_store;
    EmptyingSearch m_emptying;
    bool m_areFacetsShown = true;
};
