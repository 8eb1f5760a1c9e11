// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

class QLocalSocket;

/// Who this process belongs to, as bytes that no other user has.
[[nodiscard]] QByteArray ownUser();

/// Whether the other end of a connected socket belongs to the same user. Where the system does not
/// tell, the permissions of the socket have to do.
[[nodiscard]] bool isOwnPeer(const QLocalSocket &socket);
