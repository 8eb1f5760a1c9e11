// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagepage.h"
#include "core/imagequery.h"

#include <QList>

#include <optional>
#include <vector>

/// Keeps the books of one chain of pages: which are read, under way or missing, and whether there
/// are more. It sends nothing itself.
///
/// Page n starts at offset n times the limit of the first request. The chain ends where the newest
/// total says; a page before that is shorter than asked, or empty, and there is more behind it. A
/// total is not believed while the page that tells it has more than that: then, and where none is
/// told, the chain ends with the first page that is shorter than asked.
class PageChain final
{
public:
    /// A new chain misses its first page.
    explicit PageChain(ImageRequest first);

    [[nodiscard]] ImageRequest request(int page) const;

    /// Pages that were asked for, or are known to be needed, and are neither read nor under way.
    [[nodiscard]] QList<int> missingPages() const;

    /// Whether the chain is known to end before this page, by a short page. Such pages that were
    /// asked for in advance need not come.
    [[nodiscard]] bool isBehindEnd(int page) const;

    /// Whether there are pages after those in the books, as far as is known.
    [[nodiscard]] bool hasNext() const;

    /// Whether the next page can be asked for now. Without a total it waits for the pages before.
    [[nodiscard]] bool canAskNext() const;

    /// The number of the page that follows those in the books.
    [[nodiscard]] int nextPage() const { return static_cast<int>(m_pages.size()); }

    /// All matches, as last told; from the end of the chain if the replies have no total.
    [[nodiscard]] std::optional<qint64> total() const;

    /// Whether all pages read since the start, or the last restart(), told the same total. If not,
    /// rows have shifted between them.
    [[nodiscard]] bool isTotalSteady() const { return m_isTotalSteady; }

    /// Entries without a readable image, on the pages read.
    [[nodiscard]] int unreadable() const;

    /// The page, a missing one or the next, is under way.
    void ask(int page);
    /// The page came.
    void take(int page, const ImagePage &answer);
    /// The page will not come: failed or cancelled. It is missing then.
    void lose(int page);

    /// Starts over: as many pages as were read or under way, and are not behind the end, are
    /// missing now, at least one.
    void restart();

private:
    enum class PageState { Missing, Asked, Read };
    struct Page
    {
        PageState state = PageState::Missing;
        bool wasRead = false; ///< Before restart().
        int unreadable = 0;
    };

    [[nodiscard]] qint64 offsetOf(int page) const;
    [[nodiscard]] bool isNeeded(int page) const;
    [[nodiscard]] bool isTotalBelieved() const { return m_toldTotal && !m_isTotalRefuted; }

    ImageRequest m_first;
    std::vector<Page> m_pages = {Page()};
    std::optional<qint64> m_toldTotal;
    bool m_hasToldTotal = false; ///< Since the start or restart().
    bool m_isTotalSteady = true;
    bool m_isTotalRefuted = false; ///< By the page that told it.
    std::optional<qint64> m_end;   ///< The offset behind the last entry, known from a short page.
};
