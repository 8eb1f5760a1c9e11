// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"
#include "core/result.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

#include <optional>

/// The formats that images by regions are written in, in the order to offer them in.
enum class MatrixFormat {
    Csv,      ///< A column for each region.
    Json,     ///< One object, in which each image has a map of regions.
    Flat,     ///< A JSON array, an object for each image and region.
    Yaml,     ///< The map.
    Hcl,      ///< The map as locals of Terraform.
    Tfvars,   ///< The map as a variable of Terraform.
    Packer,   ///< region:id,region:id, as the artifact id of a Packer manifest.
    Markdown, ///< A table for pages and tickets.
};

[[nodiscard]] QList<MatrixFormat> allMatrixFormats();

/// On the command line: "csv", "tfvars".
[[nodiscard]] QLatin1StringView matrixFormatWord(MatrixFormat format);
/// For people: "CSV", "Terraform variables".
[[nodiscard]] QString matrixFormatName(MatrixFormat format);
/// What the names of its files end in, after the dot.
[[nodiscard]] QLatin1StringView matrixFormatSuffix(MatrixFormat format);

/// Error: Usage, field "format".
[[nodiscard]] Result<MatrixFormat> parseMatrixFormat(const QString &word);
/// By the ending of the file's name.
[[nodiscard]] std::optional<MatrixFormat> matrixFormatOfFile(const QString &path);

/// The whole file, in UTF-8. No text of the cloud can leave its place in it. A gap is never left
/// out: it is null, a word or a comment that says whether the image is missing or nobody knows.
/// `guardsFormulas` is for CSV; see guardFormula().
[[nodiscard]] QByteArray matrixFile(const MatrixTable &table, MatrixFormat format,
                                    bool guardsFormulas = true);
