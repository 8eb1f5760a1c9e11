// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHttpServer>
#include <QObject>
#include <QUrl>

/// A cloud on 127.0.0.1 that takes every credential for a good one, or for a bad one.
class LoopbackCloud final : public QObject
{
    Q_OBJECT

public:
    enum class Manner {
        Answers, ///< With one image.
        Refuses, ///< The signature.
    };

    explicit LoopbackCloud(Manner manner) : m_manner(manner) { }

    /// Returns whether it listens.
    [[nodiscard]] bool start();
    [[nodiscard]] QUrl endpoint() const;
    [[nodiscard]] quint16 port() const { return m_port; }

    /// The headers that the last request came with, of those that name the account.
    [[nodiscard]] QByteArray authorization() const { return m_authorization; }
    [[nodiscard]] QByteArray token() const { return m_token; }

signals:
    /// A request has come, and is not answered yet.
    void asked();

private:
    Manner m_manner;
    quint16 m_port = 0;
    QByteArray m_authorization;
    QByteArray m_token;
    QHttpServer m_server;
};
