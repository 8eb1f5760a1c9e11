// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

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

    /// Adds a term to the find text. It is no part of a regular expression, and takes its place.
    void addTerm(const QString &term);
    /// Shows all rows again: without find text, its options and facets.
    void clear();

private:
    [[nodiscard]] QList<Chip> chipsOf(const QList<FacetCounts> &counts);
    void chooseValue(Facet facet, const QString &code, bool isAdded);

    FindBar &m_findBar;
    FacetStrip &m_facetStrip;
    Narrowing &m_narrowing;
    const ImageStore &m_store;
    bool m_areFacetsShown = true;
};
