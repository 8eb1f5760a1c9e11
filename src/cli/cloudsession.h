// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"
#include "cli/cloudchoice.h"
#include "core/imagesource.h"
#include "core/pending.h"
#include "core/requestrecord.h"
#include "memory/keptplace.h"

#include <QObject>

#include <memory>
#include <vector>

class CloudAccount;
class CloudSimulator;
class ProfiledImageSource;
class SessionOpening;
class SessionSecrets;

using SessionOpeningPtr = std::unique_ptr<SessionOpening, PendingDeleter>;

/// The cloud that the program talks to, as one account or several: Tencent Cloud, or the built-in
/// demo, which is then started with the session and ends with it.
class CloudSession final : public QObject
{
    Q_OBJECT

public:
    /// Every account's credential is asked for before the session is there, so that what is wrong
    /// with it is said once and not by every region. Of several accounts those without one stay:
    /// their requests fail, and may be tried again.
    ///
    /// Errors: Credentials, when there is none at all that is usable; Usage, when something that
    /// the choice or the environment names is none; Network, when the demo cannot be started. Where
    /// several accounts fail it is that of the first; the opening has all of them.
    ///
    /// `secrets` are those of this run, and must outlive the session.
    [[nodiscard]] static SessionOpeningPtr
    open(const CloudChoice &choice, const SignInPlaces &places, const SessionSecrets &secrets);

    ~CloudSession() override;

    /// Lives as long as the session. With several accounts, the places of requests name the
    /// profiles of the choice.
    [[nodiscard]] ImageSource &source() const;

    /// The first of its accounts, which lives as long as the session.
    [[nodiscard]] CloudAccount &account() const { return *m_accounts.front(); }
    /// That of this profile; the first where there is none of that name, as of a lone one.
    [[nodiscard]] CloudAccount &account(const QString &profile) const;

    /// The names of the profiles in use; of one account, too.
    [[nodiscard]] QStringList profiles() const;
    /// Who they are to the memory.
    [[nodiscard]] QList<KeptAsker> askers() const;

signals:
    /// This computer's clock is wrong; positive: it is slow by so many seconds.
    void clockOffsetChanged(qint64 seconds);

    /// A request has ended, well or not.
    void requestEnded(const RequestRecord &record);

    /// The service takes fewer requests of an account than it promises, or again as many.
    void slowedDownChanged(bool isSlowedDown);

private:
    friend class SessionOpening;

    CloudSession(std::unique_ptr<CloudSimulator> simulator,
                 std::vector<std::unique_ptr<CloudAccount>> accounts);

    void countSlowedDown(bool isSlowedDown);

    std::unique_ptr<CloudSimulator> m_simulator; // null unless it is the demo
    std::vector<std::unique_ptr<CloudAccount>> m_accounts;
    std::unique_ptr<ProfiledImageSource> m_source;
    int m_slowedDown = 0; // accounts that are
};
