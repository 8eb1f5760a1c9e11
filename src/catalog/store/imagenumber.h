// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>

/// The number of an image in an ImageStore: its place in the order of arrival, from 0. It stays the
/// image's own until the store is cleared, and no other image gets it when this one is gone.
enum class ImageNumber : int {};

/// The place in a vector that has something for each number.
[[nodiscard]] constexpr std::size_t indexOf(ImageNumber number)
{
    return static_cast<std::size_t>(number);
}
