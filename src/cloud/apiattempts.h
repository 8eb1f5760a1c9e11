// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"
#include "cloud/apirequest.h"
#include "cloud/callcontext.h"
#include "core/credential.h"
#include "core/pending.h"
#include "core/requestrecord.h"
#include "core/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class Exchange;
class QNetworkAccessManager;
class RequestTicket;

/// What a record tells of a good answer.
struct AnswerSummary
{
    QString requestId = {};
    std::optional<qint64> entries = {}; ///< How many it holds, if it is a list.
};

/// The tries of one call: each waits for its turn at the gate, asks for the credential, signs and
/// sends; the retry policy says whether there is another. It is ApiCall<T> without its T.
///
/// When the service refuses a request for its time, its clock is taken from the reply's Date
/// header and the request tried once more. When it refuses the credential, the provider is asked
/// for another, and the request tried once more if there is one. When it refuses the request for
/// coming too fast, the gate lets fewer leave and the request waits there again, up to
/// maxRateRefusals times. When no answer comes, the next try has a new connection. What became of
/// it is told to the journal, also when it is canceled. For a request that is not signed, the
/// provider is never asked.
///
/// A credential is held while a try is signed. What is kept of it then is its fingerprint, and what
/// is in the headers of the try that is on its way.
class ApiAttempts final : public QObject
{
    Q_OBJECT

public:
    /// Reads a reply, and keeps what it read. An error may lead to another try.
    using Reader = std::function<Result<AnswerSummary>(const HttpReply &)>;

    /// `record` says what is asked. Its place goes into errors, too.
    ApiAttempts(const CallContext &context, ApiRequest request, RequestRecord record,
                Reader reader);
    ~ApiAttempts() override;

    /// Stops, and tells the journal so unless it has ended. Then no signal fires any more.
    void cancel();

signals:
    /// One of the two, once, and through the event loop.
    void succeeded();
    void failed(const ApiError &error);

private:
    void waitForTurn();
    void askForCredential();
    void takeCredential();
    void send(const Credential &credential);
    void takeReply();
    void takeError(const ApiError &error, const QDateTime &serverTime);
    void succeed(const AnswerSummary &summary);
    void fail(ApiError error);
    void tellJournal();

    CallContext m_context;
    ApiRequest m_request;
    RequestRecord m_record;
    Reader m_reader;
    QElapsedTimer m_duration;
    QElapsedTimer m_tryDuration; // since the last try was sent
    std::unique_ptr<RequestTicket> m_ticket;
    PendingPtr<Credential> m_credential;
    QNetworkAccessManager *m_network = nullptr; // of the last try
    std::unique_ptr<Exchange> m_exchange;
    QTimer m_pause;
    std::optional<CredentialFingerprint> m_fingerprint; // of what the last try was signed with
    std::optional<ApiError> m_refusal; // of that credential, while another is asked for
    int m_rateRefusals = 0;
    bool m_isClockCorrected = false;
    bool m_isAnotherAskedFor = false;
    bool m_isConcluded = false;
};
