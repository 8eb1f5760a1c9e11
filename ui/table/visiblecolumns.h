// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"

#include <QList>

class QHeaderView;

/// The visible columns of the table, in their order.
[[nodiscard]] QList<ImageColumn> visibleColumns(const QHeaderView &header);

/// How many of them the user has chosen to see. That of profiles comes and goes by itself.
[[nodiscard]] int chosenColumnCount(const QHeaderView &header);
