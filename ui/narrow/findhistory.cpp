// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findhistory.h"

namespace {

constexpr qsizetype mostFinds = 30;

} // namespace

void FindHistory::add(const Find &find)
{
    if (find.text.trimmed().isEmpty())
        return;
    m_finds.removeAll(find);
    m_finds.prepend(find);
    if (m_finds.size() > mostFinds)
        m_finds.removeLast();
    m_place = -1;
}

std::optional<FindHistory::Find> FindHistory::older(const Find &shown)
{
    qsizetype next = m_place + 1;
    if (m_place < 0) {
        m_own = shown;
        // What is there already is no step back.
        next = !m_finds.isEmpty() && m_finds.constFirst() == shown ? 1 : 0;
    }
    if (next >= m_finds.size())
        return std::nullopt;
    m_place = next;
    return m_finds.at(m_place);
}

std::optional<FindHistory::Find> FindHistory::newer()
{
    if (m_place < 0)
        return std::nullopt;
    --m_place;
    if (m_place < 0 || m_finds.at(m_place) == m_own) {
        m_place = -1;
        return m_own;
    }
    return m_finds.at(m_place);
}
