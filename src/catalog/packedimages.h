// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/arena.h"
#include "core/image.h"

#include <QHash>

#include <vector>

/// Images in a quarter of the memory that Image needs, and the same again when they are taken out.
///
/// Texts that many of them have are kept once. Images are known by their number in the order of
/// arrival.
class PackedImages final
{
public:
    [[nodiscard]] int size() const { return int(m_places.size()); }
    [[nodiscard]] Image at(int number) const;

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear() { *this = PackedImages(); }

private:
    struct Place
    {
        size_t start = 0;
        size_t length = 0;
    };
    class Writer;
    class Reader;

    /// One that was taken out.
    struct Taken
    {
        int number = -1;
        Image image = {};
    };

    [[nodiscard]] Place write(const Image &image);
    [[nodiscard]] Image read(const Place &place) const;
    void dropUnused();

    std::vector<Place> m_places; ///< By number.
    Arena<char> m_bytes;
    size_t m_unused = 0; ///< How many of them no image has any more.
    QHash<QString, size_t> m_textIds;
    std::vector<QString> m_texts; ///< By id: those that images share.
    mutable Taken m_last;         ///< Views ask for the cells of a row one after the other.
};
