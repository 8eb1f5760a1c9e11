// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/table/returningrows.h"

#include <QByteArray>

/// Places in the table as JSON, for the settings.
[[nodiscard]] QByteArray rowPlacesToJson(const RowPlaces &places);
/// Reads what rowPlacesToJson() writes; what cannot be read is nowhere.
[[nodiscard]] RowPlaces rowPlacesFromJson(const QByteArray &json);
