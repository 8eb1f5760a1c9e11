// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/deferred.h"
#include "memory/accountteller.h"

/// Every profile is the account that the test says.
class FakeAccounts final : public AccountTeller
{
public:
    [[nodiscard]] PendingPtr<QString> uinOf(const QString & /*profile*/) override
    {
        return knownAnswer(m_uin);
    }

    /// From now on.
    void setUin(const Result<QString> &uin) { m_uin = uin; }

private:
    Result<QString> m_uin = QStringLiteral("100000000001");
};
