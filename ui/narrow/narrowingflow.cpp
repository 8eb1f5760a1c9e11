// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/narrowingflow.h"

#include "catalog/columns/cellcode.h"
#include "catalog/columns/columnfacts.h"
#include "catalog/columns/imagecolumns.h"
#include "catalog/find/cellterm.h"
#include "catalog/find/valuecounts.h"
#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "ui/narrow/facetstrip.h"
#include "ui/narrow/findbar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

NarrowingFlow::NarrowingFlow(FindBar &findBar, FacetStrip &facetStrip, Narrowing &narrowing,
                             const ImageStore &store, QObject *parent)
    : QObject(parent), m_findBar(findBar), m_facetStrip(facetStrip), m_narrowing(narrowing),
      m_store(store), m_emptying(store, narrowing)
{
    connect(&m_emptying, &EmptyingSearch::finished, this, &NarrowingFlow::emptyingFound);
    m_findBar.setCompletions([this](const QString &text, qsizetype cursor) {
        return findCompletions(
                text, cursor, [this](const FindKey &key) { return countFindValues(m_store, key); });
    });
    connect(&m_findBar, &FindBar::findChanged, &m_narrowing, &Narrowing::setFind);
    connect(&m_narrowing, &Narrowing::findFailed, this,
            [this](const ApiError &error) { m_findBar.showFailure(error, m_narrowing.find()); });
    connect(&m_findBar, &FindBar::clearRequested, this, &NarrowingFlow::clear);
    connect(&m_facetStrip, &FacetStrip::valueChosen, this, &NarrowingFlow::chooseValue);
    connect(&m_facetStrip, &FacetStrip::termChosen, this, &NarrowingFlow::addTerm);
}

void NarrowingFlow::setFacetsShown(bool shown)
{
    m_areFacetsShown = shown;
    showFacets();
}

void NarrowingFlow::showFacets()
{
    const bool isShown = m_areFacetsShown && m_store.count() > 0;
    const bool hasChosen = !m_narrowing.facetSelection().isEmpty();
    const QList<FacetCounts> counts =
            isShown || hasChosen ? m_narrowing.countFacets() : QList<FacetCounts>();
    if (isShown)
        m_facetStrip.setCounts(counts);
    m_facetStrip.setVisible(isShown);
    m_findBar.setChosen(chipsOf(counts));
}

QList<Chip> NarrowingFlow::chipsOf(const QList<FacetCounts> &counts)
{
    QList<Chip> chips;
    for (const FacetCounts &facet : counts) {
        const qsizetype first = chips.size();
        for (const FacetValue &value : facet.values) {
            if (!value.isChosen)
                continue;
            //: A value of a facet that was chosen, such as "Architecture: None".
            const QString words =
                    value.text.isEmpty() ? tr("None") : withVisibleControls(value.text);
            //: A facet and a value of it that was chosen, such as "Platform: Ubuntu".
            const QString text = tr("%1: %2").arg(facet.title, isolated(words));
            //: Takes away a value of a facet, as in "Remove Platform: Ubuntu".
            const QString removal = tr("Remove %1: %2").arg(facet.title, isolated(words));
            chips.append({.text = text,
                          .name = text,
                          .removal = removal,
                          .remove = [this, chosen = facet.facet, code = value.code] {
                              dropValue(chosen, code);
                          }});
        }
        // The values come by their counts, which change while more is loaded.
        std::ranges::stable_sort(chips.begin() + first, chips.end(), {}, &Chip::text);
    }
    return chips;
}

void NarrowingFlow::addTerm(const QString &term)
{
    FindOptions options = m_findBar.options();
    const QString text = options.regularExpression ? QString() : m_findBar.text();
    options.regularExpression = false;
    m_findBar.setFind(withTerm(text, term), options);
}

void NarrowingFlow::clear()
{
    m_findBar.setFind({}, {});
    m_narrowing.setFacetSelection({});
}

QString NarrowingFlow::textOf(const EmptyingCondition &condition) const
{
    if (!condition.facet)
        return condition.findPart;
    const ImageColumn column = facetColumn(*condition.facet);
    QStringList values;
    for (const QString &code : m_narrowing.facetSelection().codes(*condition.facet))
        values.append(code.isEmpty() ? tr("None") : codeText(code, column));
    values.sort();
    //: A facet and the values chosen of it, as in "Platform: Debian, Ubuntu".
    return tr("%1: %2").arg(columnTitle(column), listText(values));
}

void NarrowingFlow::dropEmptying()
{
    const auto condition = emptying();
    if (!condition)
        return;
    // What stands in the box may be on its way to another text; a facet leaves it alone.
    if (!condition->facet)
        m_findBar.setFind(condition->findTextWithout, m_findBar.options());
    m_narrowing.setFacetSelection(condition->facetsWithout);
}

/// A menu that names the value may have been open since before it was taken away.
void NarrowingFlow::dropValue(Facet facet, const QString &code)
{
    if (m_narrowing.facetSelection().isChosen(facet, code))
        chooseValue(facet, code, true);
}

void NarrowingFlow::chooseValue(Facet facet, const QString &code, bool isAdded)
{
    FacetSelection selection = m_narrowing.facetSelection();
    selection.toggle(facet, code, isAdded);
    m_narrowing.setFacetSelection(selection);
}
