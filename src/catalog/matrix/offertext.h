// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/instanceoffer.h"

/// What a region offers for an instance type, in the language of the program.

/// A few characters for its mark: "42", "2k", "0"; empty where there is no number.
[[nodiscard]] QString offerMark(const OfferCell &cell);

/// In words: "42 images", "None: sold out", "Unknown".
[[nodiscard]] QString offerWords(const OfferCell &cell);

/// The same in a sentence, with the reason where there is one.
[[nodiscard]] QString offerSentence(const OfferCell &cell);
