// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/resultarea.h"

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "ui/query/elsewhereflow.h"

#include <QStackedWidget>

ResultArea::ResultArea(QStackedWidget &stack, QWidget &table, Placeholder &placeholder,
                       ImageCatalog &catalog, const ImageTableModel &model,
                       ElsewhereFlow &elsewhere, QObject *parent)
    : QObject(parent), m_stack(stack), m_table(table), m_placeholder(placeholder),
      m_catalog(catalog), m_model(model), m_elsewhere(elsewhere)
{
    connect(&m_placeholder, &Placeholder::clicked, this, &ResultArea::takeStep);
    connect(&m_elsewhere, &ElsewhereFlow::changed, this, &ResultArea::update);
}

void ResultArea::setHasSource(bool hasSource)
{
    m_hasSource = hasSource;
}

void ResultArea::update()
{
    if (m_model.rowCount() > 0)
        return m_stack.setCurrentWidget(&m_table);
    const PlaceholderText text = placeholderText(m_hasSource, m_catalog.summary(),
                                                 m_catalog.store().count(), m_elsewhere.matches());
    m_step = text.step;
    m_placeholder.setContent(text.content);
    m_stack.setCurrentWidget(&m_placeholder);
}

void ResultArea::takeStep()
{
    using Step = PlaceholderText::Step;
    switch (m_step) {
    case Step::None:
        return;
    case Step::OpenDemo:
        emit demoRequested();
        return;
    case Step::ClearNarrowing:
        emit clearNarrowingRequested();
        return;
    case Step::Search:
        emit searchRequested();
        return;
    case Step::Retry:
        return m_catalog.retryFailed();
    case Step::SearchElsewhere:
        return m_elsewhere.searchThere();
    case Step::ChangeFilters:
        emit changeFiltersRequested();
        return;
    }
}
