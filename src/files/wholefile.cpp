// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "files/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

} // namespace

Result<QByteArray> readWholeFile(const QString &path, qint64 mostBytes)
{
    // Before it is opened, since opening a pipe waits for somebody to write.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return Failure(readError(path, Words::tr("It is not a regular file.")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(readError(path, file.errorString()));
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure(readError(path, file.errorString()));
    if (bytes.size() > mostBytes) {
        //: %1 is a size, such as 1 MiB.
        const QString reason =
                Words::tr("It is larger than %1.").arg(QLocale().formattedDataSize(mostBytes, 0));
        return Failure(readError(path, reason));
    }
    return bytes;
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes,
                            const std::optional<QFileDevice::Permissions> &permissions)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           (!permissions || file.setPermissions(*permissions)) &&
                           file.write(bytes) == bytes.size();
    if (isWritten && file.commit())
        return {};
    return Failure(
            ApiError {.kind = ApiError::Kind::File,
                      //: A file's path, and the system's reason.
                      .message = Words::tr("%1 could not be written: %2")
                                         .arg(QDir::toNativeSeparators(path), file.errorString())});
}

ApiError readError(const QString &path, const QString &reason)
{
    return {.kind = ApiError::Kind::File,
            //: A file's path, and the system's reason or a sentence.
            .message = Words::tr("%1 could not be read: %2")
                               .arg(QDir::toNativeSeparators(path), reason)};
}
