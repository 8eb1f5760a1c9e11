// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/secretsearch.h"

#include <QTimer>

#ifdef CVM_HAS_SECRET_SERVICE
#    include <QDBusArgument>
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusObjectPath>
#    include <QDBusPendingCallWatcher>
#    include <QDBusPendingReply>
#endif

using namespace Qt::StringLiterals;

SecretSearch::SecretSearch(const QString &service, const QString &user,
                           std::chrono::milliseconds limit)
    : m_service(service), m_user(user), m_limit(limit)
{
    QTimer::singleShot(0, this, &SecretSearch::ask);
}

#ifdef CVM_HAS_SECRET_SERVICE

namespace {

/// Texts by texts, as D-Bus has them.
QVariant attributes(const QList<std::pair<QString, QString>> &texts)
{
    const QMetaType text(QMetaType::QString);
    QDBusArgument argument;
    argument.beginMap(text, text);
    for (const auto &[name, value] : texts) {
        argument.beginMapEntry();
        argument << name << value;
        argument.endMapEntry();
    }
    argument.endMap();
    return QVariant::fromValue(argument);
}

using Found = QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>>;

SecretPresence presence(const Found &found)
{
    if (found.isError()) {
        const QDBusError::ErrorType type = found.error().type();
        return type == QDBusError::NoReply || type == QDBusError::TimedOut
                       ? SecretPresence::NoAnswer
                       : SecretPresence::NoService;
    }
    if (!found.argumentAt<0>().isEmpty())
        return SecretPresence::Open;
    return found.argumentAt<1>().isEmpty() ? SecretPresence::None : SecretPresence::Locked;
}

} // namespace

void SecretSearch::ask()
{
    if (m_isCanceled)
        return;
    QDBusMessage search = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search << attributes({{u"server"_s, m_service}, {u"user"_s, m_user}});
    const QDBusPendingCall call =
            QDBusConnection::sessionBus().asyncCall(search, int(m_limit.count()));
    // Without a bus there is nothing to wait for, and no signal.
    if (call.isFinished())
        return finish(presence(Found(call)));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        if (!m_isCanceled)
            finish(presence(Found(*watcher)));
    });
}

#else

void SecretSearch::ask()
{
    if (!m_isCanceled)
        finish(SecretPresence::NoService);
}

#endif
