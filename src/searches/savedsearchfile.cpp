// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchfile.h"

#include "files/wholefile.h"
#include "searches/savedsearchjson.h"

Result<QList<SavedSearch>> readSearchFile(const QString &path)
{
    const Result<QByteArray> json = readWholeFile(path, largestSearchFile);
    if (!json)
        return Failure(json.error());
    const Result<QList<SavedSearch>> searches = savedSearchesFromJson(*json);
    if (!searches)
        return Failure(readError(path, searches.error().message));
    return searches;
}

Result<void> writeSearchFile(const QString &path, const QList<SavedSearch> &searches)
{
    return writeWholeFile(path, savedSearchesToJson(searches));
}

Result<void> rewriteSearchFile(const QString &path, const QList<SavedSearch> &searches)
{
    const QByteArray before = readWholeFile(path, largestSearchFile).value_or(QByteArray());
    return writeWholeFile(path, savedSearchesToJson(searches, before));
}
