// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTcpServer>

/// A server that nobody should ask.
class SilentServer final
{
public:
    /// Returns whether it listens.
    [[nodiscard]] bool start();

    /// "http://127.0.0.1:PORT".
    [[nodiscard]] QString endpoint() const;

    /// Whether somebody has connected since the last time this was called.
    [[nodiscard]] bool takeContact();

private:
    QTcpServer m_server;
};
