// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"
#include "core/image.h"
#include "core/result.h"

/// Columns in files: what scripts read, in no language, where the table has words for people.

/// Every column, in the order in which files have them.
[[nodiscard]] QList<ImageColumn> allExportColumns();
/// Those of a file for which nobody chose any: all of them, and that of profiles where these are
/// shown; see showsProfiles().
[[nodiscard]] QList<ImageColumn> usualExportColumns(bool showsProfiles);

/// The name of a column in files, that of the API's field: "ImageId".
[[nodiscard]] QString exportName(ImageColumn column);

/// Whether the cells hold words of users or of the cloud. The others hold numbers, true or false.
[[nodiscard]] bool isExportedAsText(ImageColumn column);

/// The cell of an image, as the API gave it: codes and not plain words, "true" or "false"; null and
/// absent are empty. Beyond that:
/// - CreatedTime is in UTC, as "2026-09-07T07:30:00Z"; what was sent where that is no time;
/// - SnapshotSet is "id:usage:size" joined by ";", Tags is "key=value" joined by ";". A backslash
///   stands before any \ ; = : inside a part.
[[nodiscard]] QString exportText(const Image &image, ImageColumn column);

/// Reads a list such as "Region,ImageId", in any case, into columns, each once, in the order given.
/// Error: Usage, field "columns".
[[nodiscard]] Result<QList<ImageColumn>> parseExportColumns(const QString &text);
