// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "keyringdaemon.h"

#include "support/waiting.h"

#include <QDBusMessage>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

KeyringDaemon::KeyringDaemon(const QProcessEnvironment &environment)
    : m_bus(QDBusConnection::connectToBus(environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s),
                                          u"keyring daemon"_s))
{
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
}

KeyringDaemon::~KeyringDaemon()
{
    if (m_daemon.state() != QProcess::NotRunning) {
        m_daemon.terminate();
        m_daemon.waitForFinished(longestWait);
    }
    QDBusConnection::disconnectFromBus(u"keyring daemon"_s);
}

bool KeyringDaemon::startUnlocked()
{
    return start({u"--unlock"_s}, "password of a test", false);
}

bool KeyringDaemon::startLocked()
{
    return start({}, {}, true);
}

bool KeyringDaemon::start(const QStringList &arguments, const QByteArray &password, bool isLocked)
{
    m_daemon.start(u"gnome-keyring-daemon"_s,
                   QStringList {u"--foreground"_s, u"--components=secrets"_s} + arguments);
    // Its state follows from the event loop, which the answer of a quick one is ahead of.
    if (!m_daemon.waitForStarted(longestWait)) {
        qWarning("gnome-keyring-daemon has not started: %s", qPrintable(m_daemon.errorString()));
        return false;
    }
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    const bool isThere = waitFor(u"the keyring of gnome-keyring-daemon"_s, [&] {
        return m_daemon.state() == QProcess::NotRunning || this->isLocked() == isLocked;
    });
    if (m_daemon.state() == QProcess::NotRunning)
        qWarning("gnome-keyring-daemon has ended with status %d: %s", m_daemon.exitCode(),
                 m_daemon.readAllStandardError().constData());
    return isThere && m_daemon.state() == QProcess::Running;
}

/// Null while there is no keyring.
QVariant KeyringDaemon::isLocked()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/collection/login"_s,
            u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QDBusMessage answer = m_bus.call(question, QDBus::Block, longestWait);
    return answer.type() == QDBusMessage::ReplyMessage
                   ? answer.arguments().constFirst().value<QDBusVariant>().variant()
                   : QVariant();
}
