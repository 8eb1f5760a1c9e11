// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/renewingprovider.h"

#include "core/chained.h"
#include "core/deferred.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qint64 sameAnswerFor = 10;     // seconds
constexpr qint64 pauseAfterFailure = 30; // seconds

std::optional<QDateTime> renewalTime(const std::optional<QDateTime> &expiry, const QDateTime &now,
                                     std::chrono::seconds margin)
{
    if (!expiry)
        return std::nullopt;
    const qint64 life = std::max<qint64>(0, now.secsTo(*expiry));
    const qint64 ahead = life < 2 * margin.count() ? life - life / 2 : margin.count();
    return expiry->addSecs(-ahead);
}

} // namespace

RenewingProvider::RenewingProvider(CredentialFetch fetch, Clock now, std::chrono::seconds margin)
    : m_fetch(std::move(fetch)), m_now(std::move(now)), m_margin(margin)
{ }

PendingPtr<Credential>
RenewingProvider::credential(const std::optional<CredentialFingerprint> &refused)
{
    if (m_kept && refused == m_kept->fingerprint && !hasJustComeAgain()) {
        m_refused = refused;
        m_kept.reset();
    }
    if (m_kept && !(m_kept->renewal && *m_kept->renewal <= m_now()))
        return knownAnswer<Credential>(m_kept->credential);
    return m_answer.join([this] { return fetch(); });
}

bool RenewingProvider::hasJustComeAgain() const
{
    return m_cameAgain && qAbs(m_cameAgain->secsTo(m_now())) < sameAnswerFor;
}

PendingPtr<Credential> RenewingProvider::fetch()
{
    return chain<Credential>(m_fetch(), [this](const Result<TemporaryCredential> &fetched) {
        return knownAnswer(take(fetched));
    });
}

Result<Credential> RenewingProvider::take(const Result<TemporaryCredential> &fetched)
{
    const std::optional<CredentialFingerprint> refused = std::exchange(m_refused, std::nullopt);
    if (!fetched)
        return keepUsing(fetched.error());
    m_kept = Kept {.credential = fetched->credential,
                   .fingerprint = CredentialFingerprint(fetched->credential),
                   .expiry = fetched->expiry,
                   .renewal = renewalTime(fetched->expiry, m_now(), m_margin)};
    m_cameAgain.reset();
    if (refused == m_kept->fingerprint)
        m_cameAgain = m_now();
    return m_kept->credential;
}

Result<Credential> RenewingProvider::keepUsing(const ApiError &error)
{
    const QDateTime now = m_now();
    if (!m_kept || (m_kept->expiry && *m_kept->expiry <= now))
        return Failure(error);
    const QDateTime later = now.addSecs(pauseAfterFailure);
    m_kept->renewal = m_kept->expiry ? std::min(*m_kept->expiry, later) : later;
    return m_kept->credential;
}
