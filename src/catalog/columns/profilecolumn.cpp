// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/profilecolumn.h"

QList<ImageColumn> withProfileColumn(QList<ImageColumn> columns, bool showsProfiles)
{
    if (!showsProfiles)
        columns.removeAll(ImageColumn::Profile);
    else if (!columns.contains(ImageColumn::Profile))
        columns.prepend(ImageColumn::Profile);
    return columns;
}
