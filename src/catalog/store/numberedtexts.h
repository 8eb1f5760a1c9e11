// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagenumber.h"

#include <QtGlobal>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Many short texts, one for each image number, in a few large blocks of memory: one by one, each
/// would take some dozen bytes more.
template<typename Unit>
class NumberedTexts final
{
public:
    using View = std::basic_string_view<Unit>;

    [[nodiscard]] int size() const { return int(m_positions.size()); }

    /// Good until a text is changed or forgotten.
    [[nodiscard]] View at(ImageNumber number) const
    {
        const Position &position = m_positions[indexOf(number)];
        return View(m_blocks[position.block]).substr(position.start, position.length);
    }

    void append(View text) { m_positions.push_back(write(text)); }

    void update(ImageNumber number, View text)
    {
        Position &position = m_positions[indexOf(number)];
        m_unused += position.length;
        position = write(text);
        dropUnused();
    }

    /// The number has an empty text from now on, which needs no room.
    void forget(ImageNumber number) { update(number, {}); }

private:
    static constexpr size_t blockSize = 1 << 16;
    static constexpr size_t fewUnused = 4096;

    /// There are many; a reply of 4 GiB is not read.
    struct Position
    {
        quint32 block = 0;
        quint32 start = 0; ///< In the block.
        quint32 length = 0;
    };

    [[nodiscard]] Position write(View text)
    {
        if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size())
            m_blocks.emplace_back().reserve(std::max(text.size(), blockSize));
        std::basic_string<Unit> &block = m_blocks.back();
        const Position position = {quint32(m_blocks.size() - 1), quint32(block.size()),
                                   quint32(text.size())};
        block.append(text);
        m_written += text.size();
        return position;
    }

    /// Throws away what no number has any more, once that is the most.
    void dropUnused()
    {
        if (m_unused < fewUnused || m_unused < m_written / 2)
            return;
        NumberedTexts kept;
        kept.m_positions.reserve(m_positions.size());
        for (int number = 0; number < size(); ++number)
            kept.append(at(ImageNumber(number)));
        *this = std::move(kept);
    }

    std::vector<Position> m_positions; ///< By number.
    std::vector<std::basic_string<Unit>> m_blocks;
    size_t m_written = 0;
    size_t m_unused = 0; ///< How much of it no number has any more.
};
