// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/packedimages.h"

#include <optional>

/// An image that is unpacked when somebody asks for it, and at most once.
class LazyImage final
{
public:
    /// The image must outlive this.
    explicit LazyImage(const Image &image) : m_image(&image) { }
    LazyImage(const PackedImages &images, ImageNumber number) : m_images(&images), m_number(number)
    { }
    Q_DISABLE_COPY_MOVE(LazyImage)

    [[nodiscard]] const Image &get() const
    {
        if (!m_image)
            m_image = &m_unpacked.emplace(m_images->at(m_number));
        return *m_image;
    }

private:
    const PackedImages *m_images = nullptr;
    ImageNumber m_number = {};
    mutable const Image *m_image = nullptr;
    mutable std::optional<Image> m_unpacked;
};
