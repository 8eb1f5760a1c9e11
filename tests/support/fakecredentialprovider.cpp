// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakecredentialprovider.h"

#include "core/deferred.h"

#include <utility>

class FakeCredentialProvider::HeldAnswer final : public Pending<Credential>
{
public:
    void give(const Result<Credential> &answer)
    {
        if (!m_isCanceled)
            finish(answer);
    }

protected:
    void cancel() override { m_isCanceled = true; }

private:
    bool m_isCanceled = false;
};

FakeCredentialProvider::FakeCredentialProvider(const Credential &credential) : m_answer(credential)
{ }

void FakeCredentialProvider::release()
{
    m_isHolding = false;
    for (const QPointer<HeldAnswer> &held : std::exchange(m_held, {})) {
        if (held)
            held->give(m_answer);
    }
}

PendingPtr<Credential>
FakeCredentialProvider::credential(const std::optional<CredentialFingerprint> &refused)
{
    m_asked.append(refused);
    if (!m_isHolding) {
        return PendingPtr<Credential>(
                new Deferred<Credential>([answer = m_answer] { return answer; }));
    }
    auto *held = new HeldAnswer;
    m_held.append(held);
    return PendingPtr<Credential>(held);
}
