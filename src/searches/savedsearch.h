// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

#include <QJsonObject>

/// A column of the table as a saved search remembers it. Names are those that programs of any
/// version and language share; one that is not known is passed over.
struct SavedColumn
{
    QString name = {};
    int width = 0; ///< Device-independent pixels; 0 for the column's own.

    bool operator==(const SavedColumn &) const = default;
};

/// A column that the rows are sorted by.
struct SavedSortColumn
{
    QString name = {};
    bool isDescending = false;

    bool operator==(const SavedSortColumn &) const = default;
};

/// What stands in the find box, and how it is read.
struct SavedFind
{
    QString text = {};
    QString column = {}; ///< The only column to look in; empty for all.
    bool matchCase = false;
    bool wholeWord = false;
    bool regularExpression = false;
    QString zone = {};       ///< IANA id of the zone in which its days begin; empty: not told.
    QJsonObject others = {}; ///< Fields that only other versions of the program know.

    bool operator==(const SavedFind &) const = default;
};

/// A question to the cloud and the way to look at its answer, under a name. Holds no secret.
struct SavedSearch
{
    QString name = {}; ///< Not empty, and of no other search in the list.
    ImageQuery query = {};
    SavedFind find = {};
    QList<SavedColumn> columns = {};  ///< The visible ones, in order; empty for the usual ones.
    QList<SavedSortColumn> sort = {}; ///< The first counts most; empty for that of the list.
    bool opensAtStart = false;        ///< True for at most one search in the list.
    QJsonObject others = {};          ///< Fields that only other versions of the program know.

    bool operator==(const SavedSearch &) const = default;
};
