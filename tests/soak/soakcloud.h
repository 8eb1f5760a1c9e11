// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/fixedcredentialprovider.h"
#include "cloud/cloudclient.h"
#include "simulator/cloudsimulator.h"

/// A demo cloud that counts what it is asked, and the client through which the window asks it.
class SoakCloud final
{
public:
    SoakCloud();

    [[nodiscard]] bool start();

    /// A client with connections of its own, in the place of the one before.
    [[nodiscard]] CloudClient &connectAnew();
    /// Without a client there are no connections.
    void disconnect() { m_client.reset(); }

    /// Requests that have arrived so far, but for those of passTime().
    [[nodiscard]] int requestCount() const { return m_requestCount; }

    /// Waits for the next request, of which there must be one to come.
    [[nodiscard]] bool waitForRequest();

    /// Lets the event loop turn until the cloud has answered so many questions, one after the
    /// other, that come from elsewhere than the window. What was on its way before is there then.
    [[nodiscard]] bool passTime(int answers);

private:
    CloudSimulator m_simulator;
    FixedCredentialProvider m_credentials {CloudSimulator::credential()};
    std::unique_ptr<CloudClient> m_client;
    int m_requestCount = 0;
};
