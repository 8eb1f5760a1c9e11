// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/numberedtexts.h"
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
    [[nodiscard]] int size() const { return m_images.size(); }
    [[nodiscard]] Image at(int number) const;

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear() { *this = PackedImages(); }

private:
    class Writer;
    class Reader;

    /// One that was taken out.
    struct Taken
    {
        int number = -1;
        Image image = {};
    };

    [[nodiscard]] std::string packed(const Image &image);
    [[nodiscard]] Image unpacked(std::string_view bytes) const;

    NumberedTexts<char> m_images;
    QHash<QString, size_t> m_textIds;
    std::vector<QString> m_texts; ///< By id: those that images share.
    mutable Taken m_last;         ///< Views ask for the cells of a row one after the other.
};
