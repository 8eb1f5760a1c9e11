// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/shownsearch.h"

#include "searches/searchview.h"
#include "ui/narrow/findbar.h"
#include "ui/query/filterpanel.h"
#include "ui/table/imagetableview.h"
#include "ui/window/searchstate.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ShownSearch)
};

} // namespace

ShownSearch::ShownSearch(const FilterPanel &panel, FindBar &findBar, ImageTableView &view)
    : m_panel(panel), m_findBar(findBar), m_view(view)
{ }

SavedSearch ShownSearch::current() const
{
    return {.query = m_panel.query(),
            .find = savedFind(m_findBar.text(), m_findBar.options()),
            .columns = savedColumns(readColumnLayout(*m_view.horizontalHeader())),
            .sort = savedSort(m_view.sort())};
}

QString ShownSearch::copyCommand(const ShownCommand &view, const ImageQuery &asked,
                                 const Narrowing &narrowing, const QStringList &cloudOptions) const
{
    ShownImages shown = {
            .search = current(), .facets = narrowing.facetSelection(), .command = view};
    // What stands in the find box may be wrong, or not finished, and leaves what was found before.
    const FindExpression &find = narrowing.find();
    shown.search.find = savedFind(find.text(), find.parts().options);
    if (!asked.places.isEmpty())
        shown.search.query = asked;
    QGuiApplication::clipboard()->setText(exportCommand(shown, cloudOptions));
    return Words::tr("Command copied");
}

void ShownSearch::showView(const SavedSearch &search)
{
    QHeaderView &header = *m_view.horizontalHeader();
    applyColumnLayout(header, columnLayoutOf(search.columns, defaultColumnLayout(header)));
    m_view.setSort(sortOf(search.sort));
    m_findBar.setFind(search.find.text, findOptionsOf(search.find, m_view.timeZone()));
}
