// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagetext.h"

#include <QStringList>

/// One field of several images, side by side.
struct ComparisonRow
{
    QString label;
    QStringList values; ///< One for each image; empty where there is none.
    /// For each image whether its value is another than most of them have; where no value is that
    /// of most, so is each. None where all are the same.
    QList<bool> isOdd = {};

    [[nodiscard]] bool differs() const { return isOdd.contains(true); }

    bool operator==(const ComparisonRow &) const = default;
};

/// Every field of the images, snapshots and tags included, in the order of the detail pane.
/// Times are in the zone.
[[nodiscard]] QList<ComparisonRow> compareImages(const QList<Image> &images, TimeZone zone);

/// The comparison as a Markdown table; the labels of rows that differ are set in bold. Values are
/// escaped as in markdownCell().
[[nodiscard]] QString comparisonMarkdown(const QList<ComparisonRow> &rows);
