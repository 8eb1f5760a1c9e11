// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/pagechain.h"

#include <algorithm>
#include <utility>

PageChain::PageChain(ImageRequest first) : m_first(std::move(first)) { }

ImageRequest PageChain::request(int page) const
{
    ImageRequest request = m_first;
    request.offset = offsetOf(page);
    return request;
}

QList<int> PageChain::missingPages() const
{
    QList<int> missing;
    for (int page = 0; page < nextPage(); ++page) {
        if (m_pages[static_cast<size_t>(page)].state == PageState::Missing && isNeeded(page))
            missing.append(page);
    }
    return missing;
}

bool PageChain::isBehindEnd(int page) const
{
    return m_end && offsetOf(page) >= *m_end;
}

bool PageChain::hasNext() const
{
    if (m_end)
        return false;
    return !isTotalBelieved() || offsetOf(nextPage()) < *m_toldTotal;
}

bool PageChain::canAskNext() const
{
    if (!hasNext())
        return false;
    return isTotalBelieved() || std::ranges::all_of(m_pages, [](const Page &page) {
               return page.state == PageState::Read;
           });
}

std::optional<qint64> PageChain::total() const
{
    return m_toldTotal ? m_toldTotal : m_end;
}

int PageChain::unreadable() const
{
    int sum = 0;
    for (const Page &page : m_pages)
        sum += page.unreadable;
    return sum;
}

void PageChain::ask(int page)
{
    if (page == nextPage())
        m_pages.emplace_back();
    m_pages[static_cast<size_t>(page)].state = PageState::Asked;
}

void PageChain::take(int page, const ImagePage &answer)
{
    m_pages[static_cast<size_t>(page)] = {.state = PageState::Read,
                                          .unreadable = answer.unreadable};
    const qint64 end = offsetOf(page) + answer.entryCount();
    if (answer.totalCount) {
        if (std::exchange(m_hasToldTotal, true) && m_toldTotal != answer.totalCount)
            m_isTotalSteady = false;
        m_toldTotal = answer.totalCount;
        m_isTotalRefuted = answer.entryCount() > 0 && end > *answer.totalCount;
    }
    if (answer.entryCount() < m_first.limit && !isTotalBelieved())
        m_end = std::min(end, m_end.value_or(end));
}

void PageChain::lose(int page)
{
    m_pages[static_cast<size_t>(page)].state = PageState::Missing;
}

void PageChain::restart()
{
    std::ptrdiff_t count = 0;
    for (int number = 0; number < nextPage() && isNeeded(number); ++number) {
        const Page &page = m_pages[static_cast<size_t>(number)];
        count += page.state != PageState::Missing || page.wasRead ? 1 : 0;
    }
    m_pages.assign(static_cast<size_t>(std::max<std::ptrdiff_t>(count, 1)),
                   Page {.wasRead = count > 0});
    m_end.reset();
    m_hasToldTotal = false;
    m_isTotalSteady = true;
    m_isTotalRefuted = false;
}

/// The first page tells whether there is anything.
bool PageChain::isNeeded(int page) const
{
    const bool isBehindTotal = isTotalBelieved() && offsetOf(page) >= *m_toldTotal;
    return page == 0 || (!isBehindEnd(page) && !isBehindTotal);
}

qint64 PageChain::offsetOf(int page) const
{
    return m_first.offset + qint64(page) * m_first.limit;
}
