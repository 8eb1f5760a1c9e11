// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsession.h"

#include "accounts/profiledimagesource.h"
#include "cli/cloudaccount.h"
#include "cli/sessionopening.h"
#include "simulator/cloudsimulator.h"

#include <QMap>

#include <algorithm>
#include <utility>

CloudSession::CloudSession(std::unique_ptr<CloudSimulator> simulator,
                           std::vector<std::unique_ptr<CloudAccount>> accounts)
    : m_simulator(std::move(simulator)), m_accounts(std::move(accounts))
{
    QMap<QString, ImageSource *> sources;
    if (m_accounts.size() == 1)
        sources[QString()] = &m_accounts.front()->client(); // has no name where it is alone
    for (const auto &account : m_accounts) {
        const CloudClient *client = &account->client();
        sources[account->name()] = &account->client();
        connect(client, &CloudClient::clockOffsetChanged, this, &CloudSession::clockOffsetChanged);
        connect(client, &CloudClient::requestEnded, this, &CloudSession::requestEnded);
        connect(client, &CloudClient::slowedDownChanged, this, &CloudSession::countSlowedDown);
    }
    m_source = std::make_unique<ProfiledImageSource>(sources);
}

CloudSession::~CloudSession() = default;

SessionOpeningPtr CloudSession::open(const CloudChoice &choice, const SignInPlaces &places,
                                     const SessionSecrets &secrets)
{
    return SessionOpeningPtr(new SessionOpening(choice, places, secrets));
}

ImageSource &CloudSession::source() const
{
    return *m_source;
}

QStringList CloudSession::profiles() const
{
    QStringList names;
    for (const auto &account : m_accounts)
        names.append(account->name());
    return names;
}

CloudAccount &CloudSession::account(const QString &profile) const
{
    const auto named = std::ranges::find_if(
            m_accounts, [&profile](const auto &each) { return each->name() == profile; });
    return named == m_accounts.end() ? account() : **named;
}

QList<KeptAsker> CloudSession::askers() const
{
    QList<KeptAsker> askers;
    for (const auto &account : m_accounts)
        askers.append({.account = account->name(), .language = account->language()});
    return askers;
}

void CloudSession::countSlowedDown(bool isSlowedDown)
{
    m_slowedDown += isSlowedDown ? 1 : -1;
    if (m_slowedDown == (isSlowedDown ? 1 : 0))
        emit slowedDownChanged(isSlowedDown);
}
