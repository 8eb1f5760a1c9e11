// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "cloud/describeimages.h"
#include "cloud/endpoint.h"
#include "core/queryrules.h"

#include <utility>

using namespace Qt::StringLiterals;

CloudClient::CloudClient(CredentialProvider &credentials, CallSettings settings,
                         std::optional<QUrl> endpoint, NetworkFactory makeNetwork, QObject *parent)
    : QObject(parent), m_api(credentials, std::move(settings), std::move(makeNetwork)),
      m_endpoint(std::move(endpoint))
{
    connect(&m_api, &ApiClient::slowedDownChanged, this, &CloudClient::slowedDownChanged);
    connect(&m_api, &ApiClient::clockOffsetChanged, this, &CloudClient::clockOffsetChanged);
    connect(&m_api, &ApiClient::requestEnded, this, &CloudClient::requestEnded);
}

PendingPtr<ImagePage> CloudClient::describeImages(const ImageRequest &request)
{
    Q_ASSERT(validateRequest(request));
    const QUrl endpoint = endpointFor(u"cvm"_s, request.region, m_endpoint);
    return m_api.call<ImagePage>(describeImagesRequest(request, endpoint),
                                 {.region = request.region, .imageRequest = request},
                                 [this, region = request.region](const HttpReply &reply) {
                                     return m_reader.read(reply, region,
                                                          QDateTime::currentDateTimeUtc());
                                 });
}

void CloudClient::prepare(const QStringList &regions)
{
    for (const QString &region : regions)
        m_api.connectTo(endpointFor(u"cvm"_s, region, m_endpoint), "cvm", region.toLatin1());
}
