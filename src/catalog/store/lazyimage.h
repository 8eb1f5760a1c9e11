// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/packedimages.h"

#include <optional>

/// An image that is unpacked when somebody asks for it, and at most once.
class LazyImage final
{
public:
    /// The images must outlive it.
    LazyImage(const PackedImages &images, ImageNumber number) : m_images(images), m_number(number)
    { }
    Q_DISABLE_COPY_MOVE(LazyImage)

    [[nodiscard]] const Image &get() const
    {
        if (!m_unpacked)
            m_unpacked = m_images.at(m_number);
        return *m_unpacked;
    }

private:
    const PackedImages &m_images;
    ImageNumber m_number;
    mutable std::optional<Image> m_unpacked;
};
