// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

/// What a place is called. With one account, which has no name, it is the region alone.

/// For people: "Seoul", and of several accounts "prod · Seoul". A profile is as it was named, and
/// turns nothing beside it.
[[nodiscard]] QString placeText(const Place &place);

/// For scripts, in no language: "ap-seoul", and of several accounts "prod/ap-seoul". Empty for
/// none.
[[nodiscard]] QString placeWord(const Place &place);
