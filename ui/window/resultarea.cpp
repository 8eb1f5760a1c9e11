// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/resultarea.h"

#include "catalog/find/presencenote.h"
#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "ui/narrow/findbar.h"
#include "ui/narrow/narrowingflow.h"
#include "ui/query/elsewhereflow.h"

#include <QStackedWidget>

#include <algorithm>

ResultArea::ResultArea(QStackedWidget &stack, QWidget &table, Placeholder &placeholder,
                       ImageCatalog &catalog, const ImageTableModel &model,
                       ElsewhereFlow &elsewhere, QObject *parent)
    : QObject(parent), m_stack(stack), m_table(&table), m_placeholder(placeholder),
      m_catalog(catalog), m_model(model), m_elsewhere(elsewhere)
{
    connect(&m_placeholder, &Placeholder::clicked, this, &ResultArea::takeStep);
    connect(&m_elsewhere, &ElsewhereFlow::changed, this, &ResultArea::update);
}

void ResultArea::setFaults(const QList<ApiError> &faults)
{
    m_faults = faults;
}

void ResultArea::setRowsPage(QWidget &page, bool hasOwnRows)
{
    m_table = &page;
    m_hasOwnRows = hasOwnRows;
    update();
}

void ResultArea::connectNarrowing(FindBar &findBar, NarrowingFlow &narrowing)
{
    m_narrowing = &narrowing;
    connect(&findBar, &FindBar::rowsRequested, this, &ResultArea::takeFocus);
    connect(&narrowing, &NarrowingFlow::emptyingFound, this, &ResultArea::update);
}

void ResultArea::update()
{
    // The button that has the keyboard may go, and the rows come in its place.
    const QWidget *focus = m_stack.window()->focusWidget();
    bool hasFocus = !focus || m_stack.isAncestorOf(focus);
    const bool isAsked = m_faults.isEmpty() && !m_catalog.places().isEmpty();
    if (m_model.rowCount() > 0 || (m_hasOwnRows && isAsked)) {
        m_told.clear();
        m_stack.setCurrentWidget(m_table);
    } else if (m_firstStart && isForWantOfCredentials(m_faults)) {
        tell(m_firstStart->accessibleName(), m_firstStart->accessibleName());
        m_stack.setCurrentWidget(m_firstStart);
        hasFocus = hasFocus && !(focus && m_firstStart->isAncestorOf(focus)); // it stays
    } else {
        showPlaceholder();
    }
    if (hasFocus)
        takeFocus();
}

void ResultArea::showPlaceholder()
{
    const QList<PlaceStatus> places = m_catalog.places();
    const PlaceholderText text =
            placeholderText({.faults = m_faults,
                             .query = m_catalog.query(),
                             .summary = summarize(places),
                             .readWhole = int(std::ranges::count_if(places, isReadWhole)),
                             .loaded = m_catalog.store().count(),
                             .hiding = hiding(),
                             .findNote = presenceNote(m_model.narrowing().find(), places),
                             .elsewhere = m_elsewhere.matches()});
    m_step = text.step;
    m_placeholder.setContent(text.content);
    if (!m_narrowing || !m_narrowing->isLooking()) {
        //: A heading and a sentence, one after the other.
        tell(text.content.heading, tr("%1. %2").arg(text.content.heading, text.content.sentence));
    }
    m_stack.setCurrentWidget(&m_placeholder);
}

/// Not while further images come: each would ask for another look at all of them.
std::optional<HidingCondition> ResultArea::hiding() const
{
    if (!m_narrowing || m_catalog.store().count() == 0 || m_catalog.summary().loading)
        return std::nullopt;
    const auto condition = m_narrowing->emptying();
    if (!condition)
        return std::nullopt;
    return HidingCondition {.text = m_narrowing->textOf(*condition),
                            .imagesWithout = condition->imagesWithout};
}

void ResultArea::tell(const QString &heading, const QString &reason)
{
    const bool mayCome = m_catalog.summary().loading;
    // Another question; further pages of the same one are no news.
    if (mayCome && m_catalog.store().count() == 0)
        m_told.clear();
    if (mayCome || m_told == heading)
        return;
    m_told = heading;
    emit told(reason);
}

void ResultArea::takeFocus()
{
    m_stack.currentWidget()->setFocus(Qt::OtherFocusReason);
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
    case Step::DropCondition:
        return m_narrowing->dropEmptying();
    case Step::ClearNarrowing:
        return m_narrowing->clear();
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
