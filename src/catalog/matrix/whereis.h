// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/presence/presence.h"
#include "core/imagetext.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

/// Where images are that somebody has asked for, and why not elsewhere, for people.

/// The groups that an id, or a name as it is, belongs to; blanks around it do not count. None where
/// no loaded image has it.
[[nodiscard]] std::vector<int> groupsNamed(const Presence &presence, const ImageStore &store,
                                           const QString &idOrName);

/// A sentence for each part of the world that has asked regions: where the group is, where it is
/// not, which was asked when, and where nobody knows, and why. Without a group, of something that
/// no loaded image is.
[[nodiscard]] QStringList whereSentences(const Presence &presence,
                                         const QHash<Place, QDateTime> &readTimes,
                                         std::optional<int> group, TimeZone zone);

/// In one line: "In 14 of 17 regions; in 1 nobody knows."
[[nodiscard]] QString whereSummary(const Presence &presence, std::optional<int> group);
