// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagepage.h"
#include "core/imagequery.h"
#include "core/pending.h"

/// Where images come from. The catalog asks it; the cloud client is one.
class ImageSource
{
public:
    virtual ~ImageSource() = default;

    /// Asks for one page. The request must have passed validateRequest(). An error has its place.
    [[nodiscard]] virtual PendingPtr<ImagePage> describeImages(const ImageRequest &request) = 0;

    /// Makes ready to ask these places soon, such as by opening connections. Nothing is asked, and
    /// nothing said if it fails: the question itself will tell.
    virtual void prepare(const QList<Place> &places) = 0;
};
