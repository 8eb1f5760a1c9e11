// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/deviceerror.h"

#include <QFileDevice>

ApiError deviceError(QIODevice &device)
{
    // Where the disk took a part of the buffer, only the next attempt is told why not the rest.
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (file && file->isOpen())
        file->flush();
    return {.kind = ApiError::Kind::File, .message = device.errorString()};
}
