// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/deferred.h"
#include "handpending.h"
#include "memory/accountteller.h"

#include <QList>
#include <QPointer>

#include <utility>

/// Every profile is the account that the test says.
class FakeAccounts final : public AccountTeller
{
public:
    [[nodiscard]] PendingPtr<QString> uinOf(const QString & /*profile*/) override
    {
        if (!m_isHeld)
            return knownAnswer(m_uin);
        auto *held = new HandPending<QString>;
        m_held.append(held);
        return PendingPtr<QString>(held);
    }

    [[nodiscard]] PendingPtr<QString> knownUinOf(const QString & /*profile*/) override
    {
        return knownAnswer<QString>(m_isHeld ? QString() : m_uin.value_or(QString()));
    }

    /// From now on.
    void setUin(const Result<QString> &uin) { m_uin = uin; }
    /// The cloud, which alone could tell, says nothing until answer().
    void hold() { m_isHeld = true; }
    void answer()
    {
        m_isHeld = false;
        for (const auto &held : std::exchange(m_held, {})) {
            if (!isDropped(held))
                held->give(m_uin);
        }
    }

private:
    Result<QString> m_uin = QStringLiteral("100000000001");
    bool m_isHeld = false;
    QList<QPointer<HandPending<QString>>> m_held;
};
