// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/keyring.h"
#include "accounts/keyringjob.h"
#include "accounts/secretsearch.h"

/// Finds out how it is with a profile's key: from the Secret Service, and where that has none,
/// which can also mean that the desktop has a keyring of another kind, by reading it.
class KeyringStateSearch final : public Pending<KeyringState>
{
    Q_OBJECT

public:
    KeyringStateSearch(const QString &name, std::chrono::milliseconds limit);

protected:
    void cancel() override;

private:
    void takePresence(SecretPresence presence);
    void read();
    void takeOutcome(const KeyringOutcome &outcome);

    QString m_name;
    std::chrono::milliseconds m_limit;
    PendingPtr<SecretPresence> m_search;
    std::unique_ptr<KeyringJob> m_job;
};
