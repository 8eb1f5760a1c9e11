// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

/// The places to ask for these regions: each region in all of the chosen profiles. Where none is
/// chosen, a region is asked in the accounts in which the places of the last query ask it, and one
/// that they do not name in all of their accounts.
[[nodiscard]] QList<Place> askedPlaces(const QStringList &regions, const QStringList &profiles,
                                       const QList<Place> &lastPlaces);

/// These places, where all of them are of these profiles, or unnamed where there are none; else
/// their regions in each of the profiles.
[[nodiscard]] QList<Place> placesOfProfiles(const QList<Place> &places,
                                            const QStringList &profiles);
