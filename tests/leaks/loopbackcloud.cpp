// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "loopbackcloud.h"

#include <QTcpServer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QByteArray onePage = R"({"Response": {"TotalCount": 1, "RequestId": "request-1",
 "ImageSet": [{"ImageId": "img-00000001", "ImageName": "image"}]}})";
const QByteArray refusal = R"({"Response": {"RequestId": "request-1",
 "Error": {"Code": "AuthFailure.SignatureFailure", "Message": "The signature is wrong."}}})";

} // namespace

bool LoopbackCloud::start()
{
    auto listener = std::make_unique<QTcpServer>();
    if (!listener->listen(QHostAddress::LocalHost))
        return false;
    m_port = listener->serverPort();
    m_server.bind(listener.release()); // its owner from now on
    m_server.route(u"/"_s, [this](const QHttpServerRequest &request) {
        m_authorization = request.value("Authorization");
        m_token = request.value("X-TC-Token");
        emit asked();
        return QHttpServerResponse("application/json"_ba,
                                   m_manner == Manner::Answers ? onePage : refusal);
    });
    return true;
}

QUrl LoopbackCloud::endpoint() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}
