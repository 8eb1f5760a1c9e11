// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "catalog/find/findexpression.h"

/// What is to be said where a text asks in which regions images are, and that is not known of all
/// it asks for: some are not read whole, or were not asked. Empty where all is known.
[[nodiscard]] QString presenceNote(const FindExpression &find, const QList<PlaceStatus> &places);
