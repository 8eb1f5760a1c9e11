// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "catalog/find/findexpression.h"
#include "catalog/store/imagestore.h"
#include "core/imagequery.h"
#include "pinned/report/checkreport.h"

#include <QMap>

/// What is not in the file as it should be, as reportLine()s: one for each thing that is lost.

/// What went wrong in a place.
[[nodiscard]] QStringList lossLines(const PlaceStatus &place);

/// The same of all places that were asked; an account whose credential is not there, or is refused
/// wherever it asks, is lost as a whole: it has one line, without a region.
[[nodiscard]] QStringList lossLines(const QList<PlaceStatus> &places);

/// The same for places that a check could not read.
[[nodiscard]] QStringList uncheckedLines(const QList<UncheckedPlace> &places);

/// One line where a find text asks in which regions images are, and nobody knows that of all; none
/// elsewhere.
[[nodiscard]] QStringList findLines(const FindExpression &find, const QList<PlaceStatus> &places);

/// The same where only what is missing in one of these regions is asked for.
[[nodiscard]] QStringList missingInLines(const QStringList &regions,
                                         const QList<PlaceStatus> &places);

/// The same where only what is older in some region is asked for.
[[nodiscard]] QStringList behindLines(const QList<PlaceStatus> &places);

/// A line for each image id of the query that was not found: with the code ImageNotFound where it
/// is in none of the places, and ImageUnknown where some of them could not be read whole.
[[nodiscard]] QStringList missingIdLines(const ImageQuery &query, const QList<PlaceStatus> &places,
                                         const ImageStore &store);

/// How many cells of a place lack a value that was sent, by the column's name in files.
using UnreadableCells = QMap<QString, int>;

/// One line; none without such cells.
[[nodiscard]] QStringList unreadableCellLines(const Place &place, const UnreadableCells &cells);
