// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "catalog/presence/grouprow.h"
#include "core/imagetext.h"

#include <QString>

/// What a cell of a matrix says, in the language of the program.

/// A few characters for its mark: "7d", "60", "+2"; empty where a picture says it.
[[nodiscard]] QString cellMark(const GroupCell &cell);

/// In words: "There", "Missing", "7 days behind", "Copying, 60 %", "Unknown", "There earlier".
[[nodiscard]] QString cellWords(const GroupCell &cell);

/// The same in a sentence, with the reason where it is not known: "It may be there: the region …".
[[nodiscard]] QString cellSentence(const GroupCell &cell, const PlaceStatus &status, TimeZone zone);

/// Of an image of an earlier result of the place: when it was there, and why no more is known.
[[nodiscard]] QString earlierSentence(const PlaceStatus &status, TimeZone zone);
