// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"
#include "core/imagepage.h"
#include "core/imagetext.h"

#include <QList>

/// One field of an image, to be read.
struct DetailField
{
    ImageColumn column = ImageColumn::Name;
    QString label;
    QString value;             ///< Plain text; empty when the API sent none.
    bool isFixedWidth = false; ///< An id, to be set in a fixed-width font.
    QString stateCode = {};    ///< Of the state only, for its mark; see stateMark().

    bool operator==(const DetailField &) const = default;
};

/// Every field of an image but snapshots and tags, in words for people, in the order of details;
/// that of the profile only where the image's place names one, or, for images side by side, where
/// any of their places does.
[[nodiscard]] QList<DetailField> detailFields(const Image &image, TimeZone zone = TimeZone::Local);
[[nodiscard]] QList<DetailField> detailFields(const Image &image, TimeZone zone, bool showsProfile);

/// The image as the API sent it, indented.
[[nodiscard]] QString rawJsonText(const Image &image);

/// "As of 10:21:07 (UTC) · RequestId 5908394c-…".
[[nodiscard]] QString originText(const ImageOrigin &origin, TimeZone zone = TimeZone::Local);
