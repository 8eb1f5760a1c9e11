// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "export/exportoptions.h"

#include <QList>
#include <QString>

/// What images can be copied to the clipboard as.
enum class CopyFormat {
    WithHeaders, ///< Tab-separated cells under a header row, for spreadsheets.
    IdLines,     ///< An image id a line.
    IdCommas,    ///< Image ids on one line, separated by commas.
    IdJson,      ///< A JSON array of image ids.
    Csv,
    Markdown,
    Json,
    Tccli,     ///< Commands for a POSIX shell that read the images, by place.
    Terraform, ///< A data source for each image.
    Curl,      ///< As those of tccli, without the signature.
    Cpp,       ///< A program that reads the images with the vendor's SDK, by place; the next, too.
    Go,
    Python,
    Node,
};

/// Every format, in the order to offer them in.
[[nodiscard]] QList<CopyFormat> allCopyFormats();

/// What the format is called in a menu: "Image IDs, One per Line".
[[nodiscard]] QString copyFormatName(CopyFormat format);

/// The images, in order, in a format; empty without images. No line end stands after the last
/// line: a command that is pasted waits for Enter.
///
/// Of the options, columns count for WithHeaders, CSV and Markdown, and formulaGuard for
/// WithHeaders and CSV. An image id that several regions have is among the ids once.
[[nodiscard]] QString copyText(const QList<Image> &images, CopyFormat format,
                               const ExportOptions &options = {});
