// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/placefeed.h"

#include "core/queryrules.h"

#include <algorithm>

namespace {

// More could not be sent within two seconds anyway, and a nonsensical total stays harmless.
constexpr size_t maxUnderWay = 100;

} // namespace

PlaceFeed::PlaceFeed(ImageSource &source, const ImageQuery &query, const Place &place,
                     const PlaceLimits &limits, QObject *parent)
    : QObject(parent), m_source(source), m_limits(limits)
{
    for (const ImageRequest &first : firstRequests(query, place))
        m_chains.emplace_back(first);
    m_status.place = place;
}

void PlaceFeed::start()
{
    askOn();
    announceStatus();
}

void PlaceFeed::fetchMore()
{
    if (m_status.state != State::Partial)
        return;
    askNext();
    announceStatus();
}

void PlaceFeed::loadAll()
{
    if (m_status.state == State::Complete || m_status.state == State::Failed)
        return;
    m_wantsAll = true;
    m_stopped = false;
    askOn();
    announceStatus();
}

void PlaceFeed::stop()
{
    m_wantsAll = false;
    if (m_underWay.empty())
        return;
    for (const auto &[id, answer] : m_underWay)
        m_chains[id.first].lose(id.second);
    m_underWay.clear();
    m_stopped = true;
    announceStatus();
}

void PlaceFeed::retry()
{
    if (m_status.state != State::Failed && m_status.state != State::Stopped)
        return;
    m_error.reset();
    m_stopped = false;
    askOn();
    announceStatus();
}

void PlaceFeed::refresh()
{
    m_wantsAll = m_wantsAll || m_status.state == State::Complete;
    m_hasReadTwice = false;
    m_firstIds.clear();
    m_error.reset();
    m_stopped = false;
    startOver();
    askOn();
    announceStatus();
}

void PlaceFeed::takeKept(QList<Image> images, const QDateTime &taken)
{
    const bool isFirst = !m_keptTime.isValid() && m_status.state != State::Complete;
    const bool goesOn = m_keptTime.isValid() && m_keptTime == taken && m_isReadingAgain;
    if (!isFirst && !goesOn)
        return;
    m_keptTime = taken;
    m_isReadingAgain = true;
    m_wantsAll = m_wantsAll || isFirst;
    images.removeIf([this](const Image &image) {
        const bool isNewer = m_imageIds.contains(image.imageId);
        m_imageIds.insert(image.imageId);
        return isNewer;
    });
    askOn();
    const bool statusIsNew = updateStatus();
    emit keptTaken(images, taken);
    if (statusIsNew)
        emit statusChanged();
}

void PlaceFeed::doubtKept()
{
    m_isKeptDoubted = true;
    announceStatus();
}

void PlaceFeed::dropKept(const QStringList &imageIds)
{
    m_isKeptDoubted = false;
    if (!m_keptTime.isValid())
        return;
    m_keptTime = {};
    for (const QString &imageId : imageIds)
        m_imageIds.remove(imageId);
    const bool statusIsNew = updateStatus();
    if (!imageIds.isEmpty())
        emit imagesGone(imageIds);
    if (statusIsNew)
        emit statusChanged();
}

/// Forgets which pages came, but not the images.
void PlaceFeed::startOver()
{
    m_isReadingAgain = true;
    m_seenIds.clear();
    m_pages = 0;
    m_bytes = 0;
    m_barrenPages = 0;
    m_limit.reset();
    m_underWay.clear();
    for (PageChain &chain : m_chains)
        chain.restart();
}

void PlaceFeed::ask(PageId id)
{
    PageChain &chain = m_chains[id.first];
    PendingPtr<ImagePage> answer = m_source.describeImages(chain.request(id.second));
    connect(answer.get(), &PendingBase::finished, this, [this, id] { takeAnswer(id); });
    chain.ask(id.second);
    m_underWay[id] = std::move(answer);
}

/// Asks for the page after those in the books, if there is any.
void PlaceFeed::askNext()
{
    const auto chain = std::ranges::find_if(m_chains, &PageChain::hasNext);
    if (chain != m_chains.end())
        ask({static_cast<size_t>(chain - m_chains.begin()), chain->nextPage()});
}

/// Asks for everything that is wanted and not under way.
void PlaceFeed::askOn()
{
    if (m_error || m_stopped || m_limit)
        return;
    for (size_t chain = 0; chain < m_chains.size(); ++chain) {
        for (const int page : m_chains[chain].missingPages()) {
            if (m_underWay.size() < maxUnderWay)
                ask({chain, page});
        }
        while (m_wantsAll && m_chains[chain].canAskNext() && m_underWay.size() < maxUnderWay)
            ask({chain, m_chains[chain].nextPage()});
    }
    if (m_isReadingAgain && m_seenIds.size() < m_imageIds.size() && m_underWay.empty())
        askNext();
}

void PlaceFeed::takeAnswer(PageId id)
{
    const auto answered = m_underWay.extract(id);
    const Result<ImagePage> &result = answered.mapped()->result();
    if (result) {
        takePage(id, *result);
        return;
    }

    m_chains[id.first].lose(id.second);
    if (!m_error)
        m_error = result.error();
    announceStatus();
}

void PlaceFeed::takePage(PageId id, const ImagePage &page)
{
    m_status.answered = true;
    const qsizetype seen = m_seenIds.size();
    for (const Image &image : page.images) {
        m_imageIds.insert(image.imageId);
        m_seenIds.insert(image.imageId);
    }
    PageChain &chain = m_chains[id.first];
    chain.take(id.second, page);
    ++m_pages;
    m_bytes += page.size;
    m_barrenPages = m_seenIds.size() > seen ? 0 : m_barrenPages + 1;
    std::erase_if(m_underWay, [&](const auto &asked) {
        return asked.first.first == id.first && chain.isBehindEnd(asked.first.second);
    });
    if (const auto limit = metLimit(); limit && state() != State::Complete)
        stopAt(*limit);
    askOn();
    const bool isSteady = std::ranges::all_of(m_chains, &PageChain::isTotalSteady);
    const bool addsUp = cameNow() == total().value_or(cameNow());
    if (state() == State::Complete && !m_limit && !(isSteady && addsUp) &&
        !std::exchange(m_hasReadTwice, true)) {
        m_wantsAll = true;
        m_firstIds = m_seenIds;
        startOver();
        askOn();
    }

    const QStringList gone = takeGone();
    const bool statusIsNew = updateStatus();
    emit pageLoaded(page, positionOf(id));
    if (!gone.isEmpty())
        emit imagesGone(gone);
    if (statusIsNew)
        emit statusChanged();
}

PlaceFeed::State PlaceFeed::state() const
{
    if (!m_underWay.empty())
        return m_status.answered ? State::Loading : State::Waiting;
    if (m_error)
        return State::Failed;
    if (m_limit)
        return State::Complete;

    const bool isMissing = std::ranges::any_of(
            m_chains, [](const PageChain &chain) { return !chain.missingPages().isEmpty(); });
    const bool hasNext = std::ranges::any_of(m_chains, &PageChain::hasNext);
    if (!isMissing && !hasNext)
        return State::Complete;
    if (m_stopped)
        return State::Stopped;
    return isMissing ? State::Waiting : State::Partial;
}

std::optional<qint64> PlaceFeed::total() const
{
    qint64 sum = 0;
    for (const PageChain &chain : m_chains) {
        if (!chain.total())
            return std::nullopt;
        sum += *chain.total();
    }
    return sum;
}

/// How many entries came since the first page was last asked for, each image once.
qint64 PlaceFeed::cameNow() const
{
    return m_seenIds.size() + unreadable();
}

/// The same of both readings, where there were two. What was there earlier and came in neither is
/// not among them: nobody knows what became of it.
qint64 PlaceFeed::cameInReadings() const
{
    const auto isInFirstOnly = [this](const QString &id) {
        return !m_seenIds.contains(id);
    };
    return cameNow() + std::ranges::count_if(m_firstIds, isInFirstOnly);
}

qint64 PlaceFeed::unreadable() const
{
    qint64 unreadable = 0;
    for (const PageChain &chain : m_chains)
        unreadable += chain.unreadable();
    return unreadable;
}

std::optional<PlaceLimit> PlaceFeed::metLimit() const
{
    if (m_seenIds.size() >= m_limits.images)
        return PlaceLimit::Images;
    if (m_bytes >= m_limits.bytes)
        return PlaceLimit::Bytes;
    if (m_barrenPages >= m_limits.barrenPages)
        return PlaceLimit::BarrenPages;
    if (m_pages >= m_limits.pages + qint64(m_chains.size()))
        return PlaceLimit::Pages;
    return std::nullopt;
}

/// Reads no further, though there would be more.
void PlaceFeed::stopAt(PlaceLimit limit)
{
    for (const auto &[id, answer] : m_underWay)
        m_chains[id.first].lose(id.second);
    m_underWay.clear();
    m_limit = limit;
}

/// Where the page begins in the list of the place.
qint64 PlaceFeed::positionOf(PageId id) const
{
    return qint64(id.first) * ImageRequest::maxLimit + m_chains[id.first].request(id.second).offset;
}

/// Returns whether anything of it changed.
bool PlaceFeed::updateStatus()
{
    const PlaceStatus old = m_status;
    m_status.state = state();
    m_status.loaded = m_imageIds.size();
    m_status.total = total();
    m_status.asOf = m_keptTime;
    m_status.isAccountUnsure = m_isKeptDoubted && m_keptTime.isValid();
    if (m_keptTime.isValid()) {
        // Of those that have not come again there may be some too many; nobody knows which.
        m_status.loaded = std::min(m_status.loaded, m_status.total.value_or(m_status.loaded));
        m_status.total = m_status.total.value_or(m_status.loaded);
    }
    m_status.unreadable = int(unreadable());
    m_status.missing = 0;
    m_status.surplus = 0;
    m_status.limit.reset();
    m_status.error.reset();
    if (m_status.state == State::Complete) {
        m_wantsAll = false;
        m_status.limit = m_limit;
        const qint64 came = cameInReadings();
        const qint64 total = m_status.total.value_or(came);
        m_status.missing = m_limit ? 0 : std::max<qint64>(0, total - came);
        m_status.surplus = std::max<qint64>(0, came - total);
    }
    if (m_status.state == State::Failed)
        m_status.error = m_error;
    return m_status != old;
}

void PlaceFeed::announceStatus()
{
    if (updateStatus())
        emit statusChanged();
}

/// The images that are gone, if this page was the last of those read again.
QStringList PlaceFeed::takeGone()
{
    const State now = state();
    if (!m_isReadingAgain || (now != State::Partial && now != State::Complete))
        return {};
    m_isReadingAgain = false;
    // What did not come again may be among what was told and did not come, or is not readable.
    const bool isAnyUnknown = m_limit || m_seenIds.size() < total().value_or(0);
    if (m_seenIds.size() == m_imageIds.size())
        m_keptTime = {};
    if (isAnyUnknown && now == State::Complete)
        return {};
    m_keptTime = {};
    m_firstIds.clear();
    const QSet<QString> gone = std::exchange(m_imageIds, m_seenIds) - m_seenIds;
    return gone.values();
}
