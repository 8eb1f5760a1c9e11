// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/placestatus.h"

bool isReadWhole(const PlaceStatus &status)
{
    return status.state == PlaceState::Complete && status.unreadable == 0 && status.missing == 0 &&
           status.surplus == 0 && !status.limit && !status.asOf.isValid();
}
