// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QtGlobal>

/// How much of one place is read at most. It is far more than any account has there, so that only a
/// service that makes no sense meets it: what is behind is not read then, and nobody knows of it.
struct PlaceLimits
{
    qint64 images = 100'000;
    int pages = 2'000;                 ///< Besides the first one of each portion of image ids.
    qint64 bytes = 64LL * 1024 * 1024; ///< Of all replies, unpacked.
    int barrenPages = 20;              ///< In a row without anything new.
};

/// Which of them a place has met.
enum class PlaceLimit { Images, Pages, Bytes, BarrenPages };

/// "More images are told than the 100,000 that are read of a region; the others are not known." One
/// sentence in the language of the program.
[[nodiscard]] QString placeLimitText(PlaceLimit limit, const PlaceLimits &limits = {});
