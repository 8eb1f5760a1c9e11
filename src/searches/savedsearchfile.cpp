// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchfile.h"

#include "searches/savedsearchjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SavedSearch)
};

Failure fileError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::File, .message = message});
}

Failure readError(const QString &path, const QString &reason)
{
    //: A file's path, and the system's reason or a sentence.
    return fileError(
            Words::tr("%1 could not be read: %2").arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

Result<QList<SavedSearch>> readSearchFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return readError(path, file.errorString());
    const QByteArray json = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return readError(path, file.errorString());
    const Result<QList<SavedSearch>> searches = savedSearchesFromJson(json);
    if (!searches)
        return readError(path, searches.error().message);
    return searches;
}

Result<void> writeSearchFile(const QString &path, const QList<SavedSearch> &searches)
{
    const QByteArray json = savedSearchesToJson(searches);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
    if (isWritten && file.commit())
        return {};
    //: A file's path, and the system's reason.
    return fileError(Words::tr("%1 could not be written: %2")
                             .arg(QDir::toNativeSeparators(path), file.errorString()));
}
