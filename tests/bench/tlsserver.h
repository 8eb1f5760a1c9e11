// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QSslCertificate>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

/// What PageServer answers, over TLS and by HTTP/2 or HTTP/1.1, from a process of its own.
class TlsServer final
{
public:
    /// The protocols are those of ALPN. Null without the programs node and openssl.
    [[nodiscard]] static std::unique_ptr<TlsServer>
    start(const QStringList &regions, int imagesEach, int latency, const QStringList &protocols);
    ~TlsServer();
    Q_DISABLE_COPY_MOVE(TlsServer)

    [[nodiscard]] QUrl endpoint() const;
    [[nodiscard]] QString certificateFile() const;
    /// How many connections there were since the last call.
    [[nodiscard]] int takeConnections();

private:
    TlsServer() = default;

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_port;
};
