// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/credentialfetch.h"
#include "core/credentialprovider.h"
#include "core/sharedanswer.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

/// Keeps a credential that ends by itself, and fetches the next one in time: all who ask meanwhile
/// wait for the same fetch, which is canceled when all of them are dropped. It must outlive those
/// who ask.
///
/// One that the service refused is not kept: the next is fetched, once. Where that brings the same
/// again, it is answered for ten seconds without another fetch, so that many requests that are
/// refused together do not make many fetches. When a fetch fails and the kept one has not ended, it
/// is used on, and the next try is half a minute later.
class RenewingProvider final : public CredentialProvider
{
public:
    using Clock = std::function<QDateTime()>;

    static constexpr std::chrono::seconds defaultMargin = std::chrono::minutes(5);

    /// A credential is fetched anew `margin` before its end; one that lives for less than twice as
    /// long, after half its life.
    explicit RenewingProvider(CredentialFetch fetch, Clock now = &QDateTime::currentDateTimeUtc,
                              std::chrono::seconds margin = defaultMargin);

    /// Errors: those of the fetch.
    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    struct Kept
    {
        Credential credential;
        CredentialFingerprint fingerprint;
        std::optional<QDateTime> expiry;
        std::optional<QDateTime> renewal; // never after the expiry
    };

    [[nodiscard]] PendingPtr<Credential> fetch();
    [[nodiscard]] Result<Credential> take(const Result<TemporaryCredential> &fetched);
    [[nodiscard]] Result<Credential> keepUsing(const ApiError &error);
    [[nodiscard]] bool hasJustComeAgain() const;

    CredentialFetch m_fetch;
    Clock m_now;
    std::chrono::seconds m_margin;
    std::optional<Kept> m_kept;
    std::optional<CredentialFingerprint> m_refused; // which the fetch under way is to replace
    std::optional<QDateTime> m_cameAgain; // when the kept one came in place of itself, refused
    SharedAnswer<Credential> m_answer;
};
