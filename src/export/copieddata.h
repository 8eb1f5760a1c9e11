// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "export/copyformats.h"

#include <QMimeData>

#include <memory>

/// The images as one copy for several programs that may take it: the text of the format, and the
/// same rows as a table of HTML and as CSV (text/csv, in UTF-8) with the columns of the options,
/// for programs that take more than text. Options count as in copyText(). Null without images.
///
/// It has a copy of the images, and makes HTML and CSV of it when somebody asks for them: hardly a
/// program does, and of many rows each takes as long as the text.
[[nodiscard]] std::unique_ptr<QMimeData> copiedRows(const QList<Image> &images, CopyFormat format,
                                                    const ExportOptions &options = {});

/// The images as a document of HTML with one table: the names of the columns as its head, and a row
/// for each image. No text of theirs is markup, and formulaGuard counts.
[[nodiscard]] QString imagesAsHtml(const QList<Image> &images, const ExportOptions &options);
