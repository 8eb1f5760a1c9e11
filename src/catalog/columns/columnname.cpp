// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columnname.h"

#include "catalog/columns/columnfacts.h"

QString columnName(ImageColumn column)
{
    return columnFacts(column).settingsName;
}

std::optional<ImageColumn> columnNamed(const QString &name)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (columnFacts(ImageColumn(column)).settingsName == name)
            return ImageColumn(column);
    }
    return std::nullopt;
}
