// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/queryflow.h"

#include "catalog/imagecatalog.h"
#include "ui/query/filterpanel.h"

QueryFlow::QueryFlow(ImageCatalog &catalog, FilterPanel &panel, QObject *parent)
    : QObject(parent), m_catalog(catalog), m_panel(panel)
{
    connect(&m_panel, &FilterPanel::searchRequested, this, &QueryFlow::ask);
    connect(&m_panel, &FilterPanel::edited, this,
            [this] { m_catalog.prepare(m_panel.query().places); });
}

void QueryFlow::search(const ImageQuery &query)
{
    m_panel.setQuery(query);
    ask(query);
}

void QueryFlow::searchPanel()
{
    ask(m_panel.query());
}

void QueryFlow::searchLike(const ImageQuery &query)
{
    ImageQuery there = query;
    there.places = m_panel.query().places;
    search(there);
}

void QueryFlow::searchAgain()
{
    if (m_catalog.places().isEmpty())
        searchPanel();
    else
        m_catalog.refresh();
}

void QueryFlow::takeRemedy(ErrorText::Remedy remedy)
{
    if (remedy == ErrorText::Remedy::UseDemo)
        emit demoRequested();
    else
        m_panel.focusRemedy(remedy);
}

void QueryFlow::ask(const ImageQuery &query)
{
    const Result<void> started = m_catalog.search(query);
    m_refusal = started ? std::nullopt : std::optional(started.error());
    emit asked();
}
