// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

/// A message of D-Bus as it went over the bus, with what tells it from others.
struct BusMessage
{
    quint32 serial = 0;
    quint32 replySerial = 0;   ///< Of the call that it answers; 0: none.
    QByteArray interface = {}; ///< Of a call or a signal.
    QByteArray destination = {};
    QByteArray sender = {};
    QByteArray bytes = {}; ///< All of it.
};

/// Reads messages that follow each other. What cannot be read is left out, with all behind it.
[[nodiscard]] QList<BusMessage> readBusMessages(const QByteArray &bytes);

/// Whether it calls the Secret Service, where secrets belong, or is a signal of it.
[[nodiscard]] bool isOfSecretService(const BusMessage &message);

/// The messages without those calls and signals, and without the answers to them.
[[nodiscard]] QList<BusMessage> besideSecretService(const QList<BusMessage> &messages);

/// Those of all, one after the other.
[[nodiscard]] QByteArray bytesOf(const QList<BusMessage> &messages);
