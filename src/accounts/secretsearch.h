// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QString>

#include <chrono>

/// What the desktop's Secret Service, such as GNOME Keyring, knows of an entry.
enum class SecretPresence {
    NoService, ///< There is no such service here.
    NoAnswer,  ///< It has not answered within the time limit.
    None,
    Locked, ///< It is there, and cannot be read before the keyring is unlocked.
    Open,
};

/// Asks the Secret Service for the entry of a user of a service, without unlocking anything and so
/// without asking the person. QtKeychain does not tell a locked entry from none. Without errors.
class SecretSearch final : public Pending<SecretPresence>
{
    Q_OBJECT

public:
    SecretSearch(const QString &service, const QString &user, std::chrono::milliseconds limit);

protected:
    void cancel() override { m_isCanceled = true; }

private:
    void ask();

    QString m_service;
    QString m_user;
    std::chrono::milliseconds m_limit;
    bool m_isCanceled = false;
};
