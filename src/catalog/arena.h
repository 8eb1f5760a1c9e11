// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Many short texts in a few large blocks of memory: one by one, each would take some dozen bytes
/// more. Nothing that is in it ever moves.
template<typename Unit>
class Arena final
{
public:
    using View = std::basic_string_view<Unit>;

    /// Returns where the text is from now on. It begins with no part of another.
    size_t append(View text)
    {
        if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size())
            m_blocks.emplace_back().reserve(std::max(text.size(), blockSize));
        std::basic_string<Unit> &block = m_blocks.back();
        const size_t place = (m_blocks.size() - 1) << placeBits | block.size();
        block.append(text);
        m_size += text.size();
        return place;
    }

    /// What is there, to the end of the block or for as long as told.
    [[nodiscard]] View at(size_t place, size_t length = View::npos) const
    {
        return View(m_blocks[place >> placeBits]).substr(place & (firstBit - 1), length);
    }

    /// The length of all texts.
    [[nodiscard]] size_t size() const { return m_size; }

private:
    static constexpr size_t blockSize = 1 << 16;
    static constexpr int placeBits = 32;
    static constexpr size_t firstBit = size_t(1) << placeBits;

    std::vector<std::basic_string<Unit>> m_blocks;
    size_t m_size = 0;
};
