// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/keyringfault.h"
#include "accounts/secretsearch.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace QKeychain {
class Job;
}

/// One job of QtKeychain, with a time limit and an outcome that can be told to people.
class KeyringJob final : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Read,
        Write,
        Remove, ///< That there is nothing to be removed is no fault.
    };

    /// `name` is that of the profile; `text` what is to be written. The job begins from the event
    /// loop. Dropping this object before drops it; one that has begun goes on unheard.
    KeyringJob(Kind kind, const QString &name, const QString &text,
               std::chrono::milliseconds limit);
    ~KeyringJob() override;

    /// Drops the job as the destructor does.
    void stop();

signals:
    /// Once, unless it is stopped before.
    void ended(const KeyringOutcome &outcome);

private:
    void begin(const QString &text);
    void take(QKeychain::Job &job);
    void settle(const KeyringOutcome &outcome, SecretPresence presence);
    void search(const KeyringOutcome &outcome);
    void end(const KeyringOutcome &outcome);

    Kind m_kind;
    QString m_name;
    std::chrono::milliseconds m_duration;
    QTimer m_start;
    QTimer m_limit;
    QPointer<QKeychain::Job> m_job; ///< It deletes itself.
    PendingPtr<SecretPresence> m_search;
};

/// What this program calls itself in keyrings.
[[nodiscard]] QString keyringService();
