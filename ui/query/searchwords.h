// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

/// "Search 3 regions", or what to do first where there is none.
[[nodiscard]] QString searchWords(int regions);

/// The same as a screen reader says it, with what is searched for: "Search 3 regions for images
/// with name web, type Private". It begins with searchWords().
[[nodiscard]] QString searchSpeech(int regions, const ImageQuery &query);
