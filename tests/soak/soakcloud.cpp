// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "soakcloud.h"

#include "support/waiting.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The question by which time passes; nobody else asks for this image.
const ImageRequest timeRequest = {.place = {.region = u"ap-seoul"_s},
                                  .imageIds = {u"img-timetime"_s}};

/// Of a region, 4 requests leave in 50 ms; so when all pages are asked for, some have to wait.
std::unique_ptr<CloudClient> makeClient(CredentialProvider &credentials,
                                        const CloudSimulator &simulator)
{
    const CallSettings settings = {.firstPause = std::chrono::milliseconds(1),
                                   .budget = RequestBudget(4, 50)};
    return std::make_unique<CloudClient>(credentials, settings, simulator.endpoint());
}

} // namespace

SoakCloud::SoakCloud()
    : m_simulator({.minimumLatency = 1, .maximumLatency = 4, .requestsPerSecond = 1000})
{
    QObject::connect(&m_simulator, &CloudSimulator::requestReceived, &m_simulator,
                     [this](const SimulatedRequest &request) {
                         const auto ids = request.body.value("ImageIds"_L1).toArray();
                         if (!ids.contains(timeRequest.imageIds.first()))
                             ++m_requestCount;
                     });
}

bool SoakCloud::start()
{
    return m_simulator.start().has_value();
}

CloudClient &SoakCloud::connectAnew()
{
    m_client = makeClient(m_credentials, m_simulator);
    return *m_client;
}

bool SoakCloud::waitForRequest()
{
    QSignalSpy received(&m_simulator, &CloudSimulator::requestReceived);
    return received.wait(longestWait);
}

bool SoakCloud::passTime(int answers)
{
    const std::unique_ptr<CloudClient> client = makeClient(m_credentials, m_simulator);
    for (int i = 0; i < answers; ++i) {
        const PendingPtr<ImagePage> answer = client->describeImages(timeRequest);
        QSignalSpy finished(answer.get(), &PendingBase::finished);
        if (finished.isEmpty() && !finished.wait(longestWait))
            return false;
    }
    return true;
}
