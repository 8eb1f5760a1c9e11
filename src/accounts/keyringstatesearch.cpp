// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyringstatesearch.h"

#include "accounts/secrettext.h"

namespace {

KeyringState ready()
{
    return {.state = Profile::State::Ready};
}

KeyringState away()
{
    return {.state = Profile::State::Unknown,
            .message = KeyringStateSearch::tr("The keyring is locked or away.")};
}

KeyringState incomplete()
{
    return {.state = Profile::State::Incomplete,
            .message = KeyringStateSearch::tr("There is no key in the keyring.")};
}

} // namespace

KeyringStateSearch::KeyringStateSearch(const QString &name, std::chrono::milliseconds limit)
    : m_name(name), m_limit(limit), m_search(new SecretSearch(keyringService(), name, limit))
{
    connect(m_search.get(), &PendingBase::finished, this,
            [this] { takePresence(*m_search->result()); });
}

void KeyringStateSearch::cancel()
{
    m_search.reset();
    if (m_job)
        m_job->stop(); // not deleted, perhaps inside its own signal
}

void KeyringStateSearch::takePresence(SecretPresence presence)
{
    switch (presence) {
    case SecretPresence::Open:
        return finish(ready());
    case SecretPresence::Locked:
    case SecretPresence::NoAnswer:
        return finish(away());
    case SecretPresence::None:
    case SecretPresence::NoService:
        return read();
    }
}

void KeyringStateSearch::read()
{
    m_job = std::make_unique<KeyringJob>(KeyringJob::Kind::Read, m_name, QString(), m_limit);
    connect(m_job.get(), &KeyringJob::ended, this, &KeyringStateSearch::takeOutcome);
}

void KeyringStateSearch::takeOutcome(const KeyringOutcome &outcome)
{
    if (!outcome.fault)
        return finish(secretFromText(outcome.text) ? ready() : incomplete());
    finish(outcome.fault == KeyringFault::NoEntry ? incomplete() : away());
}
