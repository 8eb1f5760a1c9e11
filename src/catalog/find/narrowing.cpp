// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/narrowing.h"

#include <algorithm>
#include <utility>

namespace {

/// Images between two looks at the clock. An account rarely has more, so what is typed mostly shows
/// at once.
constexpr size_t atATime = 8'192;
/// The same with a regular expression.
constexpr size_t slowAtATime = 16;

} // namespace

Narrowing::Narrowing(const ImageStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_findTimer.setSingleShot(true);
    connect(&m_findTimer, &QTimer::timeout, this, &Narrowing::goOnFinding);
    connect(&store, &ImageStore::added, this, &Narrowing::takeAdded);
    connect(&store, &ImageStore::changed, this, &Narrowing::takeChanged);
    connect(&store, &ImageStore::gone, this, &Narrowing::takeGone);
    connect(&store, &ImageStore::cleared, this, &Narrowing::clear);
    takeAdded(ImageNumber(0), store.numberEnd());
}

Narrowing::Narrowing(const ImageStore &store, Presence &presence, QObject *parent)
    : Narrowing(store, parent)
{
    m_presence = &presence;
    connect(&presence, &Presence::changed, this, &Narrowing::findAgain);
}

void Narrowing::setFind(const FindExpression &find)
{
    if (find == (m_next ? m_next->find : m_find))
        return;
    m_next.emplace(Search {.find = find, .pass = FindPass(find, m_presence)});
    goOnFinding();
}

/// What is known of other images and places is another.
void Narrowing::findAgain()
{
    const bool asks = m_next ? m_next->pass.asksPresence() : m_findPass.asksPresence();
    if (!asks)
        return;
    const FindExpression find = m_next ? m_next->find : m_find;
    m_next.emplace(Search {.find = find, .pass = FindPass(find, m_presence)});
    goOnFinding();
}

void Narrowing::goOnFinding()
{
    if (!m_next)
        return;
    lookUntil(QDeadlineTimer(m_findTime));
    if (const std::optional<ApiError> failure = m_next->pass.failure()) {
        m_next.reset();
        m_findTimer.stop();
        emit findFailed(*failure);
        return;
    }
    if (m_next->isFound.size() < m_entries.size())
        return m_findTimer.start();
    m_findTimer.stop();
    finishFind();
}

/// Looks through images until the deadline, or all of them, some at least.
void Narrowing::lookUntil(QDeadlineTimer deadline)
{
    const size_t count = m_entries.size();
    const size_t step = m_next->pass.isSlow() ? slowAtATime : atATime;
    while (m_next->isFound.size() < count) {
        // The clock is not looked at for each of them.
        const size_t end = std::min(count, m_next->isFound.size() + step);
        for (size_t next = m_next->isFound.size(); next < end; ++next) {
            const auto number = ImageNumber(next);
            m_next->isFound.push_back(m_store.contains(number) &&
                                      m_next->pass.matches(m_store, number));
        }
        if (deadline.hasExpired() || m_next->pass.failure())
            return;
    }
}

void Narrowing::finishFind()
{
    Search done = *std::exchange(m_next, {});
    const bool isOther = !(done.find == m_find);
    m_find = std::move(done.find);
    m_findPass = std::move(done.pass);
    m_hasTold = false;
    for (size_t number = 0; number < m_entries.size(); ++number) {
        const bool isFound = done.isFound[number];
        m_entries[number] = {.isFound = isFound,
                             .isWanted = isFound &&
                                         m_facetPass.matches(m_store.cells(), ImageNumber(number))};
    }
    emit narrowed();
    if (isOther)
        emit findChanged();
}

void Narrowing::setFacetSelection(const FacetSelection &selection)
{
    if (selection == m_facets)
        return;
    m_facets = selection;
    m_facetPass = FacetPass(selection);
    for (size_t number = 0; number < m_entries.size(); ++number) {
        Entry &entry = m_entries[number];
        entry.isWanted = entry.isFound && m_facetPass.matches(m_store.cells(), ImageNumber(number));
    }
    emit narrowed();
}

QList<FacetCounts> Narrowing::countFacets() const
{
    FacetCounter counter(m_facets, m_store.cells());
    for (size_t number = 0; number < m_entries.size(); ++number) {
        if (m_entries[number].isFound)
            counter.add(ImageNumber(number));
    }
    return counter.counts();
}

void Narrowing::setTimeZone(TimeZone zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    emit timeZoneChanged();
}

void Narrowing::takeAdded(ImageNumber first, int count)
{
    const size_t end = indexOf(first) + size_t(count);
    for (size_t number = indexOf(first); number < end; ++number)
        m_entries.push_back(entryOf(ImageNumber(number)));
    tellFailure();
}

void Narrowing::takeChanged(const QList<ImageChange> &changes)
{
    for (const ImageChange &change : changes) {
        const size_t index = indexOf(change.number);
        m_entries[index] = entryOf(change.number);
        if (m_next && index < m_next->isFound.size()) {
            m_next->isFound[index] = m_next->pass.matches(m_store, change.number);
        }
    }
    tellFailure();
}

void Narrowing::takeGone(const std::vector<ImageNumber> &numbers)
{
    for (const ImageNumber number : numbers) {
        m_entries[indexOf(number)] = {};
        if (m_next && indexOf(number) < m_next->isFound.size())
            m_next->isFound[indexOf(number)] = false;
    }
}

void Narrowing::clear()
{
    // The passes know the values by ids that are gone.
    const bool isOther = m_next.has_value();
    if (isOther)
        m_find = std::exchange(m_next, {})->find;
    m_findPass = FindPass(m_find, m_presence);
    m_hasTold = false;
    m_facetPass = FacetPass(m_facets);
    m_entries.clear();
    m_findTimer.stop();
    if (isOther)
        emit findChanged();
}

Narrowing::Entry Narrowing::entryOf(ImageNumber number)
{
    if (!m_store.contains(number))
        return {};
    const bool isFound = m_findPass.matches(m_store, number);
    return {.isFound = isFound,
            .isWanted = isFound && m_facetPass.matches(m_store.cells(), number)};
}

/// Of the expression by which images are narrowed now.
void Narrowing::tellFailure()
{
    if (m_hasTold || !m_findPass.failure())
        return;
    m_hasTold = true;
    emit findFailed(*m_findPass.failure());
}
