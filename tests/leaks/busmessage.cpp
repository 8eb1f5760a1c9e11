// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "busmessage.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace {

/// What stands before the header's fields, with the length of these.
constexpr qsizetype fixedLength = 16;

qsizetype aligned(qsizetype offset, qsizetype to)
{
    return (offset + to - 1) / to * to;
}

quint32 numberAt(const QByteArray &bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + offset) : 0;
}

/// Reads one field of a header, and returns where the next one begins.
qsizetype readField(BusMessage &message, qsizetype offset)
{
    enum Field { Interface = 2, ReplySerial = 5, Destination = 6, Sender = 7 };
    const QByteArray &bytes = message.bytes;
    const char field = bytes.at(offset);
    const char type = bytes.at(offset + 2); // behind the length of the signature
    qsizetype value = offset + 4;
    if (type == 'g')
        return aligned(value + 1 + uchar(bytes.at(value)) + 1, 8);
    value = aligned(value, 4);
    const quint32 number = numberAt(bytes, value);
    if (type == 'u') {
        if (field == ReplySerial)
            message.replySerial = number;
        return aligned(value + 4, 8);
    }
    const QByteArray text = bytes.mid(value + 4, number);
    if (field == Interface)
        message.interface = text;
    else if (field == Destination)
        message.destination = text;
    else if (field == Sender)
        message.sender = text;
    return aligned(value + 4 + number + 1, 8);
}

} // namespace

QList<BusMessage> readBusMessages(const QByteArray &bytes)
{
    QList<BusMessage> messages;
    qsizetype begin = 0;
    while (begin + fixedLength <= bytes.size() && bytes.at(begin) == 'l') {
        const qsizetype endOfFields = fixedLength + numberAt(bytes, begin + 12);
        const qsizetype length = aligned(endOfFields, 8) + numberAt(bytes, begin + 4);
        if (begin + length > bytes.size())
            break;
        BusMessage message = {.serial = numberAt(bytes, begin + 8),
                              .bytes = bytes.mid(begin, length)};
        for (qsizetype offset = fixedLength; offset + 8 <= endOfFields;)
            offset = readField(message, offset);
        messages.append(message);
        begin += length;
    }
    return messages;
}

bool isOfSecretService(const BusMessage &message)
{
    return message.interface.startsWith("org.freedesktop.Secret.");
}

QList<BusMessage> besideSecretService(const QList<BusMessage> &messages)
{
    QSet<std::pair<QByteArray, quint32>> calls;
    for (const BusMessage &message : messages) {
        if (isOfSecretService(message))
            calls.insert({message.sender, message.serial});
    }
    QList<BusMessage> others;
    std::ranges::copy_if(messages, std::back_inserter(others), [&calls](const BusMessage &message) {
        return !isOfSecretService(message) &&
               !calls.contains({message.destination, message.replySerial});
    });
    return others;
}

QByteArray bytesOf(const QList<BusMessage> &messages)
{
    QByteArray bytes;
    for (const BusMessage &message : messages)
        bytes += message.bytes + '\n';
    return bytes;
}
