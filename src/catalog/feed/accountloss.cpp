// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/accountloss.h"

#include "core/credentialrefusal.h"

#include <algorithm>

bool isLostWithAccount(const PlaceStatus &status, const QList<PlaceStatus> &all)
{
    return status.error && isOfCredential(*status.error) &&
           std::ranges::none_of(all, [&status](const PlaceStatus &other) {
               return other.answered && other.place.profile == status.place.profile;
           });
}
