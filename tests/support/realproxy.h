// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A proxy of others' making that runs on 127.0.0.1 while this lives: the program tinyproxy for
/// HTTP, microsocks for SOCKS5.
class RealProxy final
{
public:
    enum class Kind { Tinyproxy, Microsocks };

    /// With a user and a password that it wants; without, it is open to all.
    explicit RealProxy(Kind kind, const QString &user = {}, const QString &password = {});
    ~RealProxy();
    Q_DISABLE_COPY_MOVE(RealProxy)

    /// Returns whether it listens.
    [[nodiscard]] bool start();
    /// "127.0.0.1:PORT".
    [[nodiscard]] QString address() const;
    /// Of its protocol: "http" or "socks5".
    [[nodiscard]] QString scheme() const;

private:
    [[nodiscard]] bool startOn(quint16 port);

    Kind m_kind;
    QString m_user;
    QString m_password;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};
