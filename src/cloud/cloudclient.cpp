// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "cloud/describeimages.h"
#include "cloud/endpoint.h"
#include "core/queryrules.h"

#include <utility>

using namespace Qt::StringLiterals;

CloudClient::CloudClient(CredentialProvider &credentials, CallSettings settings,
                         EndpointChoice endpoint, NetworkFactory makeNetwork, QObject *parent)
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
    const QUrl endpoint = endpointFor(u"cvm"_s, request.place.region, m_endpoint);
    return m_api.call<ImagePage>(describeImagesRequest(request, endpoint),
                                 {.place = request.place, .imageRequest = request},
                                 [this, place = request.place](const HttpReply &reply) {
                                     return m_reader.read(reply, place,
                                                          QDateTime::currentDateTimeUtc());
                                 });
}

void CloudClient::prepare(const QList<Place> &places)
{
    for (const Place &place : places) {
        m_api.connectTo(endpointFor(u"cvm"_s, place.region, m_endpoint), "cvm",
                        place.region.toLatin1());
    }
}
