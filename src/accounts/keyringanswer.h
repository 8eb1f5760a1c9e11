// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/keyringjob.h"
#include "core/pending.h"

#include <functional>
#include <utility>

/// The answer to a question to the keyring, which is a job of it.
template<typename T>
class KeyringAnswer final : public Pending<T>
{
public:
    /// Makes the answer of what was read.
    using Reader = std::function<Result<T>(const QString &text)>;

    KeyringAnswer(KeyringJob::Kind kind, const QString &name, const QString &text,
                  std::chrono::milliseconds limit, Reader reader)
        : m_job(kind, name, text, limit)
    {
        QObject::connect(&m_job, &KeyringJob::ended, this,
                         [this, name, reader = std::move(reader)](const KeyringOutcome &outcome) {
                             this->finish(outcome.fault ? Failure(keyringError(*outcome.fault, name,
                                                                               outcome.detail))
                                                        : reader(outcome.text));
                         });
    }

protected:
    void cancel() override { m_job.stop(); }

private:
    KeyringJob m_job;
};
