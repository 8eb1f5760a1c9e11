// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/deviceerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDevice>

#include <cerrno>

ApiError fileError(const QString &path, const QString &reason)
{
    //: A file's path, and the system's reason.
    return {.kind = ApiError::Kind::File,
            .message = QCoreApplication::translate("Export", "%1 could not be written: %2")
                               .arg(QDir::toNativeSeparators(path), reason)};
}

ApiError standardOutputError(const QString &reason)
{
    return {.kind = ApiError::Kind::File,
            //: The system's reason.
            .message = QCoreApplication::translate("Export",
                                                   "Standard output could not be written: %1")
                               .arg(reason)};
}

ApiError deviceError(QIODevice &device)
{
    // Where the disk took a part of the buffer, only the next attempt is told why not the rest.
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (file && file->isOpen())
        file->flush();
    return {.kind = ApiError::Kind::File, .message = device.errorString()};
}

bool hasReaderLeft(const QIODevice &device)
{
    // A device tells the words of its error, and not the number.
    return device.errorString() == qt_error_string(EPIPE);
}
