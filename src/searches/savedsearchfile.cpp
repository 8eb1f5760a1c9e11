// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchfile.h"

#include "searches/savedsearchjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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

Result<QByteArray> readPlainFile(const QString &path)
{
    // Before it is opened, since opening a pipe waits for somebody to write.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return readError(path, Words::tr("It is not a regular file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return readError(path, file.errorString());
    const QByteArray bytes = file.read(largestSearchFile + 1);
    if (file.error() != QFileDevice::NoError)
        return readError(path, file.errorString());
    if (bytes.size() > largestSearchFile)
        return readError(path, Words::tr("It is too large to be a file of saved searches."));
    return bytes;
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (isWritten && file.commit())
        return {};
    //: A file's path, and the system's reason.
    return fileError(Words::tr("%1 could not be written: %2")
                             .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace

Result<QList<SavedSearch>> readSearchFile(const QString &path)
{
    const Result<QByteArray> json = readPlainFile(path);
    if (!json)
        return Failure(json.error());
    const Result<QList<SavedSearch>> searches = savedSearchesFromJson(*json);
    if (!searches)
        return readError(path, searches.error().message);
    return searches;
}

Result<void> writeSearchFile(const QString &path, const QList<SavedSearch> &searches)
{
    return writeWhole(path, savedSearchesToJson(searches));
}

Result<void> rewriteSearchFile(const QString &path, const QList<SavedSearch> &searches)
{
    const QByteArray before = readPlainFile(path).value_or(QByteArray());
    return writeWhole(path, savedSearchesToJson(searches, before));
}
