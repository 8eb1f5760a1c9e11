// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"

#include <QList>

/// Whether the place failed for the credential of its account, and no place of that account ever
/// answered: then each of them would say the same. `all` are the places of the query.
[[nodiscard]] bool isLostWithAccount(const PlaceStatus &status, const QList<PlaceStatus> &all);
