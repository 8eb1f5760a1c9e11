// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apicall.h"
#include "cloud/readingturn.h"
#include "cloud/regionnetwork.h"
#include "cloud/requestgate.h"
#include "cloud/requestjournal.h"
#include "cloud/serverclock.h"
#include "support/fakecredentialprovider.h"
#include "support/fakenetwork.h"

#include <QList>

/// The answer of an action that tells a word.
struct WordAnswer
{
    QString word = {};
    QString requestId = {};
};

/// The JSON of such an answer, of the RequestId "request-1".
[[nodiscard]] QByteArray wordJson(const QByteArray &word);

/// What calls are made with: a network whose replies the test gives by hand, and a clock that
/// stands still unless the test sets it.
struct CallFixture
{
    explicit CallFixture(const CallSettings &settings = {
                                 .firstPause = std::chrono::milliseconds(1)});

    /// Asks for a word, of the service "words" in ap-seoul.
    [[nodiscard]] PendingPtr<WordAnswer> call();

    [[nodiscard]] FakeReply &reply(qsizetype index) { return *sent.at(index).reply; }
    /// A header of a request that was sent.
    [[nodiscard]] QByteArray header(qsizetype index, const QByteArray &name) const
    {
        return sent.at(index).request.rawHeader(name);
    }
    /// The Authorization header of a request that is signed now.
    [[nodiscard]] QByteArray authorization(const Credential &credential) const;

    CallSettings settings;
    Credential credential = {.secretId = QStringLiteral("the-id"),
                             .secretKey = QStringLiteral("the-secret-key"),
                             .token = QStringLiteral("the-token")};
    FakeCredentialProvider provider {credential};
    SentRequests sent;
    RegionNetwork network {[this] {
        return sent.makeNetwork();
    }};
    ReadingTurns readingTurns;
    RequestGate gate;
    qint64 localTime = 1'700'000'000; // seconds since 1970 UTC
    ServerClock clock {[this] {
        return localTime;
    }};
    RequestJournal journal;
    QList<RequestRecord> records; // what the journal was told
};
