// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/unreadablecells.h"

#include "json/unreadablefields.h"

QStringList unreadableCells(const Image &image, const ExportOptions &options)
{
    if (!formatTraits(options.format).hasColumns || image.unread.isNull())
        return {};
    const QStringList fields = unreadableFields(image.unread);
    QStringList names;
    for (const ImageColumn column : options.columns) {
        if (fields.contains(exportName(column)))
            names.append(exportName(column));
    }
    return names;
}
