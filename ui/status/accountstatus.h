// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "core/imagetext.h"

#include <QList>

#include <optional>

/// How far a region is that several accounts are asked for: one status of each. With one account
/// everything is as statustext.h says it of a place.

/// Takes a status in, in the place of an earlier one of the same account.
void putStatus(QList<PlaceStatus> &accounts, const PlaceStatus &status);

/// All accounts as one: images and totals, as far as they are told, are sums. Its state is that of
/// the accounts that have not failed; Failed where all have, without an error.
[[nodiscard]] PlaceStatus together(const QList<PlaceStatus> &accounts);

[[nodiscard]] int failedCount(const QList<PlaceStatus> &accounts);

/// Beside a region's name: as regionStatusText(), and "1 of 2 failed". Empty without accounts.
[[nodiscard]] QString accountsStatusText(const QList<PlaceStatus> &accounts,
                                         const std::optional<qint64> &found = {});

/// The same in sentences, a line for each account behind its name; before them, where some have
/// failed, "2 of 3 accounts failed: prod, staging."
[[nodiscard]] QString accountsStatusSentences(const QList<PlaceStatus> &accounts,
                                              const std::optional<qint64> &found = {},
                                              TimeZone zone = TimeZone::Local);
