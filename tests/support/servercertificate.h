// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <memory>
#include <optional>

/// The key of servers on 127.0.0.1 and at images.example.com, and a certificate that this process
/// believes.
struct ServerCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    /// Makes them with the program openssl, and trusts them from now on. Unset without it.
    [[nodiscard]] static std::optional<ServerCertificate> make();

    /// A server that speaks TLS with them, and does not listen yet.
    [[nodiscard]] std::unique_ptr<QTcpServer> makeServer() const;
};
