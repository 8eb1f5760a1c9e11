// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/onetimebody.h"

#include <QNetworkReply>

#include <algorithm>

OneTimeBody::OneTimeBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent), m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneTimeBody::seek(qint64 position)
{
    const auto *reply = qobject_cast<const QNetworkReply *>(parent());
    const bool isAnswered =
            reply && reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (position != 0 || !isAnswered || !QIODevice::seek(position))
        return false;
    m_read = 0;
    return true;
}

qint64 OneTimeBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_bytes.size() - m_read);
    std::copy_n(m_bytes.constData() + m_read, count, data);
    m_read += count;
    return count;
}

qint64 OneTimeBody::writeData(const char *, qint64)
{
    return -1;
}
