// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/numberedtexts.h"
#include "core/image.h"

#include <QHash>

#include <optional>
#include <vector>

/// Images in a quarter of the memory that Image needs, and the same again when they are taken out.
///
/// Texts that many of them have are kept once.
class PackedImages final
{
public:
    /// How many were appended; those that were forgotten count.
    [[nodiscard]] int size() const { return m_images.size(); }
    /// Whether the image was appended and not forgotten.
    [[nodiscard]] bool contains(ImageNumber number) const
    {
        return int(number) < size() && !m_images.at(number).empty();
    }
    [[nodiscard]] Image at(ImageNumber number) const;

    /// Whether the image that is there is this one to the byte: what was not sent is not empty,
    /// too.
    [[nodiscard]] bool isSame(ImageNumber number, const Image &image);

    void append(const Image &image);
    void update(ImageNumber number, const Image &image);
    void forget(ImageNumber number);
    void clear() { *this = PackedImages(); }

private:
    class Writer;
    class Reader;

    /// One that was taken out.
    struct Taken
    {
        ImageNumber number = {};
        Image image = {};
    };

    [[nodiscard]] std::string packed(const Image &image);
    [[nodiscard]] Image unpacked(std::string_view bytes) const;

    NumberedTexts<char> m_images;
    QHash<QString, size_t> m_textIds;
    std::vector<QString> m_texts;        ///< By id: those that images share.
    mutable std::optional<Taken> m_last; ///< Views ask for the cells of a row one after the other.
};
