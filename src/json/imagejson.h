// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

/// The image as one compact JSON object, as the service sent it: the fields in the order of the
/// API's page, and then what is in `unread`, to the byte. Not part of it is what was added here,
/// such as the region. imageFromJson() reads it.
///
/// A member is written once: what is also in `unread` is taken from there. What was sent several
/// times under a name that is no field is written as often.
[[nodiscard]] QByteArray sentJson(const Image &image);

/// The same with "Region" in front, the region that was asked, and before that "Profile", where the
/// place names one. Members of these names in what was sent give way to them, since names in an
/// object must be unique and the place asked is a part of the image's identity.
[[nodiscard]] QByteArray imageJson(const Image &image);
