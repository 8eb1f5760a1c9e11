// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsession.h"

#include "accounts/environmentcredential.h"
#include "accounts/fixedcredentialprovider.h"
#include "cloud/cloudclient.h"
#include "simulator/cloudsimulator.h"

#include <QProcessEnvironment>

CloudSession::CloudSession() = default;

CloudSession::~CloudSession() = default;

Result<std::unique_ptr<CloudSession>> CloudSession::open(const CommandLine &commandLine,
                                                         const QProcessEnvironment &environment)
{
    std::unique_ptr<CloudSession> session(new CloudSession);
    const CallSettings settings = {.language = commandLine.language};
    std::optional<QUrl> endpoint = commandLine.endpoint;
    if (commandLine.isDemo) {
        session->m_simulator = std::make_unique<CloudSimulator>();
        if (const Result<void> started = session->m_simulator->start(); !started)
            return Failure(started.error());
        session->m_credentials =
                std::make_unique<FixedCredentialProvider>(CloudSimulator::credential());
        endpoint = session->m_simulator->endpoint();
    } else if (const auto credential = credentialFromEnvironment(environment)) {
        session->m_credentials = std::make_unique<FixedCredentialProvider>(*credential);
    } else {
        return Failure(ApiError {.kind = ApiError::Kind::Credentials});
    }

    session->m_client = std::make_unique<CloudClient>(*session->m_credentials, settings, endpoint);
    connect(session->m_client.get(), &CloudClient::clockOffsetChanged, session.get(),
            &CloudSession::clockOffsetChanged);
    connect(session->m_client.get(), &CloudClient::requestEnded, session.get(),
            &CloudSession::requestEnded);
    connect(session->m_client.get(), &CloudClient::slowedDownChanged, session.get(),
            &CloudSession::slowedDownChanged);
    return session;
}

ImageSource &CloudSession::source() const
{
    return *m_client;
}
