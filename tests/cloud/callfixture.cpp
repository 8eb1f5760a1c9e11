// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "callfixture.h"

#include "cloud/tc3signer.h"

using namespace Qt::StringLiterals;

namespace {

Result<WordAnswer> readWord(const HttpReply &reply)
{
    return readResponse(reply).map([](const QJsonObject &response) {
        return WordAnswer {.word = response.value("Word"_L1).toString(),
                           .requestId = response.value("RequestId"_L1).toString()};
    });
}

ApiRequest wordRequest()
{
    return {.endpoint = QUrl(u"https://words.example.com/"_s),
            .service = "words",
            .action = "DescribeWord",
            .version = "2026-01-01",
            .region = "ap-seoul",
            .body = R"({"Language":"en"})"};
}

} // namespace

QByteArray wordJson(const QByteArray &word)
{
    return R"({"Response":{"Word":")" + word + R"(","RequestId":"request-1"}})";
}

CallFixture::CallFixture(const CallSettings &callSettings)
    : settings(callSettings), gate(callSettings.budget)
{
    QObject::connect(&journal, &RequestJournal::recorded, &journal,
                     [this](const RequestRecord &record) { records.append(record); });
}

PendingPtr<WordAnswer> CallFixture::call()
{
    const CallContext context = {.settings = settings,
                                 .credentials = provider,
                                 .network = network,
                                 .readingTurns = readingTurns,
                                 .gate = gate,
                                 .clock = clock,
                                 .journal = journal};
    return PendingPtr<WordAnswer>(new ApiCall<WordAnswer>(
            context, wordRequest(), {.place = {.region = u"ap-seoul"_s}}, readWord));
}

QByteArray CallFixture::authorization(const Credential &signing) const
{
    const ApiRequest request = wordRequest();
    return Tc3::sign(signing, {.host = "words.example.com",
                               .contentType = "application/json",
                               .body = request.body,
                               .service = request.service,
                               .timestamp = clock.timestamp()})
            .authorization;
}
