// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/packedimages.h"

#include <utility>
#include <vector>

/// Some images of a store in an order, as they were at one moment: what becomes of the store does
/// not touch them, so another thread may read them. Copying it copies all, packed.
class ImageSnapshot final
{
public:
    /// All numbers are of images that are there.
    ImageSnapshot(const PackedImages &images, std::vector<ImageNumber> numbers)
        : m_images(images), m_numbers(std::move(numbers))
    { }

    [[nodiscard]] qsizetype size() const { return qsizetype(m_numbers.size()); }
    /// Of one thread at a time.
    [[nodiscard]] Image at(qsizetype position) const
    {
        return m_images.at(m_numbers[size_t(position)]);
    }

private:
    PackedImages m_images;
    std::vector<ImageNumber> m_numbers;
};
