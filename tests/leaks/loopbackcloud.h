// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHttpServer>
#include <QObject>
#include <QUrl>

/// A cloud on 127.0.0.1 that takes every credential for a good one, or for a bad one. Whoever wants
/// to assume a role gets the role's marks.
class LoopbackCloud final : public QObject
{
    Q_OBJECT

public:
    enum class Manner {
        Answers,     ///< With two images.
        Refuses,     ///< The signature, but for roles.
        RefusesRole, ///< To let it be assumed.
    };

    explicit LoopbackCloud(Manner manner) : m_manner(manner) { }

    /// Returns whether it listens.
    [[nodiscard]] bool start();
    [[nodiscard]] QUrl endpoint() const;
    [[nodiscard]] quint16 port() const { return m_port; }

    /// What came with all requests in which a credential can be: the headers that name the account,
    /// and the bodies.
    [[nodiscard]] QByteArray received() const { return m_received; }

signals:
    /// A request has come, and is not answered yet.
    void asked();

private:
    [[nodiscard]] QByteArray answer(const QByteArray &action) const;

    Manner m_manner;
    quint16 m_port = 0;
    QByteArray m_received;
    QHttpServer m_server;
};
