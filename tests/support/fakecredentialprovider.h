// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentialprovider.h"

#include <QList>
#include <QPointer>

/// A provider of which the test says what it answers, and that writes down what it was asked.
class FakeCredentialProvider final : public CredentialProvider
{
public:
    explicit FakeCredentialProvider(const Credential &credential);

    /// What is answered from now on.
    void setAnswer(const Result<Credential> &answer) { m_answer = answer; }
    /// From now on, questions wait for release().
    void hold() { m_isHolding = true; }
    /// Answers those that wait.
    void release();

    /// Of each question, which credential had been refused; oldest first.
    [[nodiscard]] const QList<std::optional<CredentialFingerprint>> &asked() const
    {
        return m_asked;
    }

    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    class HeldAnswer;

    Result<Credential> m_answer;
    bool m_isHolding = false;
    QList<std::optional<CredentialFingerprint>> m_asked;
    QList<QPointer<HeldAnswer>> m_held;
};
