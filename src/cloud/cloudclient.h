// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apiclient.h"
#include "cloud/endpointchoice.h"
#include "cloud/replyreader.h"
#include "core/imagesource.h"

/// Tencent Cloud as a source of images, or whatever speaks its API at the endpoint given. The
/// client must outlive the answers it has given out.
class CloudClient final : public QObject, public ImageSource
{
    Q_OBJECT

public:
    /// The provider must outlive the client. `endpoint` says which hosts to ask. `makeNetwork`
    /// makes each network of each region.
    explicit CloudClient(CredentialProvider &credentials, CallSettings settings = {},
                         EndpointChoice endpoint = {},
                         NetworkFactory makeNetwork = std::make_unique<QNetworkAccessManager>,
                         QObject *parent = nullptr);

    /// For other actions than DescribeImages, which then share the clock, the journal and the
    /// signals.
    [[nodiscard]] ApiClient &api() { return m_api; }

    /// The request must have passed validateRequest(). Errors: all that the provider, the network
    /// and the service can say, with the place filled in.
    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override;

    void prepare(const QList<Place> &places) override;

signals:
    /// These three are the ones of ApiClient.
    void slowedDownChanged(bool isSlowedDown);
    void clockOffsetChanged(qint64 seconds);
    void requestEnded(const RequestRecord &record);

private:
    ApiClient m_api;
    EndpointChoice m_endpoint;
    ReplyReader m_reader;
};
