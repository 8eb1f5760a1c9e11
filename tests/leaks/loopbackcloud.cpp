// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "loopbackcloud.h"

#include "marks.h"

#include <QTcpServer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QByteArray page = R"({"Response": {"TotalCount": 2, "RequestId": "request-1",
 "ImageSet": [{"ImageId": "img-00000001", "ImageName": "image"},
              {"ImageId": "img-00000002", "ImageName": "other image"}]}})";
const QByteArray caller = R"({"Response": {"RequestId": "request-2",
 "AccountId": "100000000001", "UserId": "100000000002", "PrincipalId": "100000000002",
 "Type": "CAMUser", "Arn": "qcs::cam::uin/100000000001:uin/100000000002"}})";
const QByteArray badSignature = R"({"Response": {"RequestId": "request-3",
 "Error": {"Code": "AuthFailure.SignatureFailure", "Message": "The signature is wrong."}}})";
const QByteArray noRole = R"({"Response": {"RequestId": "request-4",
 "Error": {"Code": "InvalidParameter.RoleNotExist", "Message": "There is no such role."}}})";

QByteArray role()
{
    return u"{\"Response\": {\"RequestId\": \"request-5\", \"ExpiredTime\": 4000000000, "
           "\"Credentials\": {\"TmpSecretId\": \"%1\", \"TmpSecretKey\": \"%2\", "
           "\"Token\": \"%3\"}}}"_s
                   .arg(Marks::roleId.value, Marks::roleKey.value, Marks::roleToken.value)
                   .toUtf8();
}

} // namespace

bool LoopbackCloud::start()
{
    auto listener = std::make_unique<QTcpServer>();
    if (!listener->listen(QHostAddress::LocalHost))
        return false;
    m_port = listener->serverPort();
    m_server.bind(listener.release()); // its owner from now on
    m_server.route(u"/"_s, [this](const QHttpServerRequest &request) {
        m_received += request.value("Authorization") + '\n' + request.value("X-TC-Token") + '\n' +
                      request.body() + '\n';
        emit asked();
        return QHttpServerResponse("application/json"_ba, answer(request.value("X-TC-Action")));
    });
    return true;
}

QByteArray LoopbackCloud::answer(const QByteArray &action) const
{
    if (action.startsWith("AssumeRole"))
        return m_manner == Manner::RefusesRole ? noRole : role();
    if (m_manner == Manner::Refuses)
        return badSignature;
    return action == "GetCallerIdentity" ? caller : page;
}

QUrl LoopbackCloud::endpoint() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}
