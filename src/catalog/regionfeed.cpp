// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/regionfeed.h"

#include "core/queryrules.h"

#include <algorithm>

namespace {

// More could not be sent within two seconds anyway, and a nonsensical total stays harmless.
constexpr size_t maxUnderWay = 100;

} // namespace

RegionFeed::RegionFeed(ImageSource &source, const ImageQuery &query, const QString &region,
                       QObject *parent)
    : QObject(parent), m_source(source)
{
    for (const ImageRequest &first : firstRequests(query, region))
        m_chains.emplace_back(first);
    m_status.region = region;
}

void RegionFeed::start()
{
    askOn();
    announceStatus();
}

void RegionFeed::fetchMore()
{
    if (m_status.state != State::Partial)
        return;
    const auto chain = std::ranges::find_if(m_chains, &PageChain::hasNext);
    ask({static_cast<size_t>(chain - m_chains.begin()), chain->nextPage()});
    announceStatus();
}

void RegionFeed::loadAll()
{
    if (m_status.state == State::Complete || m_status.state == State::Failed)
        return;
    m_wantsAll = true;
    m_stopped = false;
    askOn();
    announceStatus();
}

void RegionFeed::stop()
{
    for (const auto &[id, answer] : m_underWay)
        m_chains[id.first].lose(id.second);
    m_underWay.clear();
    m_wantsAll = false;
    m_stopped = true;
    announceStatus();
}

void RegionFeed::retry()
{
    if (m_status.state != State::Failed && m_status.state != State::Stopped)
        return;
    m_error.reset();
    m_stopped = false;
    askOn();
    announceStatus();
}

void RegionFeed::refresh()
{
    // Only with all pages is it certain that an image is gone and not on a page of its own now.
    m_wantsAll = m_wantsAll || m_status.state == State::Complete;
    m_refreshing = true;
    m_seenIds.clear();
    m_error.reset();
    m_stopped = false;
    m_underWay.clear();
    for (PageChain &chain : m_chains)
        chain.restart();
    askOn();
    announceStatus();
}

void RegionFeed::ask(PageId id)
{
    PageChain &chain = m_chains[id.first];
    PendingPtr<ImagePage> answer = m_source.describeImages(chain.request(id.second));
    connect(answer.get(), &PendingBase::finished, this, [this, id] { takeAnswer(id); });
    chain.ask(id.second);
    m_underWay[id] = std::move(answer);
}

/// Asks for everything that is wanted and not under way.
void RegionFeed::askOn()
{
    if (m_error || m_stopped)
        return;
    for (size_t chain = 0; chain < m_chains.size(); ++chain) {
        for (const int page : m_chains[chain].missingPages()) {
            if (m_underWay.size() < maxUnderWay)
                ask({chain, page});
        }
        while (m_wantsAll && m_chains[chain].canAskNext() && m_underWay.size() < maxUnderWay)
            ask({chain, m_chains[chain].nextPage()});
    }
}

void RegionFeed::takeAnswer(PageId id)
{
    const auto answered = m_underWay.extract(id);
    const Result<ImagePage> &result = answered.mapped()->result();
    if (result) {
        takePage(id, *result);
        return;
    }

    m_chains[id.first].lose(id.second);
    if (!m_error) {
        m_error = result.error();
        m_error->region = m_status.region;
    }
    announceStatus();
}

void RegionFeed::takePage(PageId id, const ImagePage &page)
{
    m_chains[id.first].take(id.second, page);
    m_status.answered = true;
    for (const Image &image : page.images) {
        m_imageIds.insert(image.imageId);
        if (m_refreshing)
            m_seenIds.insert(image.imageId);
    }
    askOn();

    const QStringList gone = takeGone();
    const bool statusIsNew = updateStatus();
    emit pageLoaded(page);
    if (!gone.isEmpty())
        emit imagesGone(gone);
    if (statusIsNew)
        emit statusChanged();
}

RegionFeed::State RegionFeed::state() const
{
    if (!m_underWay.empty())
        return m_status.answered ? State::Loading : State::Waiting;
    if (m_error)
        return State::Failed;

    const bool isMissing = std::ranges::any_of(
            m_chains, [](const PageChain &chain) { return !chain.missingPages().isEmpty(); });
    const bool hasNext = std::ranges::any_of(m_chains, &PageChain::hasNext);
    if (!isMissing && !hasNext)
        return State::Complete;
    if (m_stopped)
        return State::Stopped;
    return isMissing ? State::Waiting : State::Partial;
}

std::optional<qint64> RegionFeed::total() const
{
    qint64 sum = 0;
    for (const PageChain &chain : m_chains) {
        if (!chain.total())
            return std::nullopt;
        sum += *chain.total();
    }
    return sum;
}

/// Returns whether anything of it changed.
bool RegionFeed::updateStatus()
{
    const RegionStatus old = m_status;
    m_status.state = state();
    m_status.loaded = m_imageIds.size();
    m_status.total = total();
    m_status.unreadable = 0;
    for (const PageChain &chain : m_chains)
        m_status.unreadable += chain.unreadable();
    m_status.missing = 0;
    m_status.error.reset();
    if (m_status.state == State::Complete) {
        m_wantsAll = false;
        const qint64 came = m_status.loaded + m_status.unreadable;
        m_status.missing = std::max<qint64>(0, m_status.total.value_or(came) - came);
    }
    if (m_status.state == State::Failed)
        m_status.error = m_error;
    return m_status != old;
}

void RegionFeed::announceStatus()
{
    if (updateStatus())
        emit statusChanged();
}

/// The images that are gone, if this page was the last of a refresh.
QStringList RegionFeed::takeGone()
{
    const State now = state();
    if (!m_refreshing || (now != State::Partial && now != State::Complete))
        return {};
    const QSet<QString> gone = m_imageIds - m_seenIds;
    m_imageIds = m_seenIds;
    m_seenIds.clear();
    m_refreshing = false;
    return gone.values();
}
