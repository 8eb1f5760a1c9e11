// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Says that this computer's clock is wrong, and by how much. Positive: it is slow by so many
/// seconds, compared with the service's clock.
[[nodiscard]] QString clockOffsetText(qint64 seconds);
