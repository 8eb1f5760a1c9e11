// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/sessionopening.h"

#include "accounts/filecredentialprovider.h"
#include "accounts/fixedcredentialprovider.h"
#include "accounts/keyring.h"
#include "accounts/profilelist.h"
#include "accounts/profileprovider.h"
#include "accounts/proxypassword.h"
#include "accounts/rolechoice.h"
#include "cli/cloudaccount.h"
#include "cli/cloudconnection.h"
#include "cli/demoprofiles.h"
#include "cli/profileendpoints.h"
#include "core/joinedtext.h"
#include "simulator/cloudsimulator.h"

#include <algorithm>
#include <utility>

namespace {

/// That is expected, or of the role on top, or named by the profile's source.
QString statedUin(const Profile &profile, const CloudChoice &choice)
{
    if (!choice.expectedAccount.isEmpty())
        return choice.expectedAccount;
    return choice.role.arn.isEmpty() ? profile.account : accountOfRole(choice.role.arn);
}

} // namespace

QByteArray serviceLanguageOf(const Profile &profile, const CloudChoice &choice)
{
    if (!choice.language.isEmpty())
        return choice.language;
    return profile.language.isEmpty() ? choice.usualLanguage : profile.language.toLatin1();
}

SessionOpening::SessionOpening(const CloudChoice &choice, const SignInPlaces &places,
                               const SessionSecrets &secrets)
    : m_choice(choice), m_places(places), m_secrets(secrets)
{
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &SessionOpening::begin);
    m_start.start(0);
}

SessionOpening::~SessionOpening() = default;

void SessionOpening::cancel()
{
    m_start.stop();
    m_password.reset();
    m_asked.clear();
}

void SessionOpening::begin()
{
    if (!m_choice.isProxyPasswordKept || m_choice.isDemo)
        return askAccounts();
    m_password = Keyring().read(proxyPasswordName);
    connect(m_password.get(), &PendingBase::finished, this, &SessionOpening::takeProxyPassword);
}

void SessionOpening::takeProxyPassword()
{
    const Result<ProfileSecret> &password = m_password->result();
    if (!password) {
        ApiError error = password.error();
        //: %1 is a sentence on the keyring.
        error.message = tr("The password of the proxy, which is chosen in the settings, cannot be "
                           "had: %1 --proxy names another one, or none.")
                                .arg(error.message);
        return fail({error});
    }
    m_choice.proxy->proxy.setPassword(password->key);
    askAccounts();
}

void SessionOpening::askAccounts()
{
    Result<std::unique_ptr<CloudSession>> session = makeSession();
    if (!session)
        return fail({session.error()});
    m_session = *std::move(session);
    m_names = m_session->profiles();
    for (const auto &account : m_session->m_accounts) {
        m_asked.push_back(account->credentials().credential(std::nullopt));
        connect(m_asked.back().get(), &PendingBase::finished, this,
                &SessionOpening::takeCredential);
    }
    emit made();
}

Result<std::unique_ptr<CloudSession>> SessionOpening::makeSession()
{
    std::unique_ptr<CloudSimulator> simulator;
    if (m_choice.isDemo) {
        simulator = std::make_unique<CloudSimulator>();
        if (const Result<void> started = simulator->start(); !started)
            return Failure(started.error());
    }
    const Result<ConnectionSettings> connection =
            connectionSettings(m_choice, m_places.environment);
    if (!connection)
        return Failure(connection.error());
    const Result<QList<Profile>> profiles = chosenProfiles();
    if (!profiles)
        return Failure(profiles.error());
    std::vector<std::unique_ptr<CloudAccount>> accounts;
    for (const Profile &profile : *profiles)
        accounts.push_back(makeAccount(profile, *connection, simulator.get()));
    return std::unique_ptr<CloudSession>(
            new CloudSession(std::move(simulator), std::move(accounts)));
}

/// One whose endpoint is none fails as one without a credential does, and leaves the others alone.
std::unique_ptr<CloudAccount> SessionOpening::makeAccount(const Profile &profile,
                                                          const ConnectionSettings &connection,
                                                          const CloudSimulator *simulator)
{
    const Result<ProfileEndpoints> endpoints =
            simulator ? ProfileEndpoints {simulator->endpoint(), simulator->endpoint()}
                      : profileEndpoints(profile, m_choice);
    const ProfileEndpoints asked = endpoints.value_or(ProfileEndpoints());
    const SignInOptions options = {
            .role = m_choice.role,
            .expectedAccount = m_choice.expectedAccount,
            .metadataEndpoint = m_choice.metadataEndpoint,
            .access = {.endpoint = asked.ofOthers,
                       .settings = {.language = serviceLanguageOf(profile, m_choice)},
                       .makeNetwork = networksBy(connection)}};
    std::unique_ptr<CredentialProvider> credentials;
    if (!endpoints) {
        credentials = std::make_unique<FileCredentialProvider>(
                [error = endpoints.error()]() -> Result<Credential> { return Failure(error); });
    } else if (simulator) {
        credentials = withRole(
                std::make_unique<FixedCredentialProvider>(demoCredential(profile.name)), options);
    } else {
        credentials = profileProvider(profile, m_places, options, m_secrets);
    }
    return std::make_unique<CloudAccount>(profile.name, statedUin(profile, m_choice),
                                          std::move(credentials), options.access, asked.ofCvm,
                                          connection);
}

Result<QList<Profile>> SessionOpening::chosenProfiles()
{
    const QList<Profile> found = m_choice.isDemo
                                         ? demoProfiles()
                                         : findProfiles(m_places, QDateTime::currentDateTimeUtc());
    if (m_choice.profiles.isEmpty()) {
        const Profile usual = m_choice.isDemo ? found.constFirst()
                                              : usualProfile(found, m_places, m_choice.lastUsed);
        m_isLastResort = usual.source == Profile::Source::Role;
        for (const Profile &profile : found) {
            if (!profile.message.isEmpty())
                m_faults.append(profile.message);
        }
        return QList<Profile> {usual};
    }
    return m_choice.isDemo ? demoProfilesNamed(m_choice.profiles)
                           : profilesNamed(found, m_choice.profiles);
}

void SessionOpening::takeCredential()
{
    if (++m_answers < m_asked.size())
        return;
    const bool hasOne = std::ranges::any_of(m_asked, [](const PendingPtr<Credential> &asked) {
        return asked->result().has_value();
    });
    if (hasOne)
        return finish(std::move(m_session));
    QList<ApiError> failures;
    for (size_t account = 0; account < m_asked.size(); ++account)
        failures.append(failureOf(account));
    fail(failures);
}

void SessionOpening::fail(const QList<ApiError> &failures)
{
    m_failures = failures;
    finish(Failure(failures.constFirst()));
}

ApiError SessionOpening::failureOf(size_t account) const
{
    ApiError error = m_asked[account]->result().error();
    // No region of it: sts was asked in one, which is none of those that are wanted.
    error.place = {.profile = m_isLastResort ? QString() : m_names[qsizetype(account)]};
    if (m_isLastResort)
        error.message = sentencesText(QStringList {lookedAtText(m_places)} + m_faults);
    return error;
}
