// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/result.h"

/// A column of a table of images, in the order in which tables have them. The name of each in a
/// file is its name here, which is that of the API's field.
enum class ExportColumn {
    Region,
    ImageId,
    ImageName,
    OsName,
    Platform,
    Architecture,
    ImageType,
    ImageState,
    ImageSource,
    ImageSize,
    CreatedTime,
    ImageCreator,
    IsSupportCloudinit,
    SyncPercent,
    LicenseType,
    ImageFamily,
    ImageDeprecated,
    CdcCacheStatus,
    ImageDescription,
    SnapshotSet,
    Tags,
};

/// Every column, in order.
[[nodiscard]] QList<ExportColumn> allExportColumns();

/// "ImageId" for ImageId.
[[nodiscard]] QString columnName(ExportColumn column);

/// Whether the cells hold words of users or of the cloud. The others hold numbers, true or false.
[[nodiscard]] bool isTextColumn(ExportColumn column);

/// The cell of an image, as the API gave it: codes and not plain words, "true" or "false"; null and
/// absent are empty. Beyond that:
/// - CreatedTime is in UTC, as "2026-09-07T07:30:00Z"; what was sent where that is no time;
/// - SnapshotSet is "id:usage:size" joined by ";", Tags is "key=value" joined by ";". A backslash
///   stands before any \ ; = : inside a part.
[[nodiscard]] QString columnText(ExportColumn column, const Image &image);

/// Reads a list such as "Region,ImageId", in any case, into columns, each once, in the order given.
/// Error: Usage, field "columns".
[[nodiscard]] Result<QList<ExportColumn>> parseExportColumns(const QString &text);
