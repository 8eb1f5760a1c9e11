// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "hostilereply.h"

#include <QList>

/// Answers that fail by the way they travel, or by their HTTP status.
[[nodiscard]] QList<HostileReply> transportReplies();

/// Answers that arrive well and hold something else than the API page describes.
[[nodiscard]] QList<HostileReply> bodyReplies();

/// Pages and totals that do not fit together.
[[nodiscard]] QList<HostileReply> totalReplies();

/// All of them. Making them takes a moment: some are large.
[[nodiscard]] QList<HostileReply> hostileReplies();
