// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"

#include <QList>

/// These columns with that of profiles, or without it, as showsProfiles() of the places asked says:
/// it stands where it is among them, or else in front.
[[nodiscard]] QList<ImageColumn> withProfileColumn(QList<ImageColumn> columns, bool showsProfiles);
