// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsession.h"

#include "accounts/environmentcredential.h"
#include "accounts/fixedcredentialprovider.h"
#include "cli/cloudconnection.h"
#include "cloud/cloudclient.h"
#include "core/deferred.h"
#include "simulator/cloudsimulator.h"

#include <QProcessEnvironment>

#include <utility>

using Opened = std::unique_ptr<CloudSession>;

CloudSession::CloudSession(std::unique_ptr<CloudSimulator> simulator,
                           std::unique_ptr<CredentialProvider> credentials,
                           const ConnectionSettings &connection, const CloudChoice &choice)
    : m_simulator(std::move(simulator)), m_credentials(std::move(credentials)),
      m_client(std::make_unique<CloudClient>(
              *m_credentials, CallSettings {.language = choice.language},
              m_simulator ? EndpointChoice(m_simulator->endpoint()) : choice.endpoint,
              networksBy(connection)))
{
    connect(m_client.get(), &CloudClient::clockOffsetChanged, this,
            &CloudSession::clockOffsetChanged);
    connect(m_client.get(), &CloudClient::requestEnded, this, &CloudSession::requestEnded);
    connect(m_client.get(), &CloudClient::slowedDownChanged, this,
            &CloudSession::slowedDownChanged);
}

CloudSession::~CloudSession() = default;

PendingPtr<Opened> CloudSession::open(const CloudChoice &choice,
                                      const QProcessEnvironment &environment)
{
    return PendingPtr<Opened>(
            new Deferred<Opened>([choice, environment] { return openNow(choice, environment); }));
}

Result<Opened> CloudSession::openNow(const CloudChoice &choice,
                                     const QProcessEnvironment &environment)
{
    std::unique_ptr<CloudSimulator> simulator;
    if (choice.isDemo) {
        simulator = std::make_unique<CloudSimulator>();
        if (const Result<void> started = simulator->start(); !started)
            return Failure(started.error());
    }
    const Result<Credential> credential =
            simulator ? CloudSimulator::credential() : credentialFromEnvironment(environment);
    const Result<ConnectionSettings> connection = connectionSettings(choice, environment);
    if (!credential)
        return Failure(credential.error());
    if (!connection)
        return Failure(connection.error());
    return Opened(new CloudSession(std::move(simulator),
                                   std::make_unique<FixedCredentialProvider>(*credential),
                                   *connection, choice));
}

ImageSource &CloudSession::source() const
{
    return *m_client;
}
