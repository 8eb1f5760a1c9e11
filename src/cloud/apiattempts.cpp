// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apiattempts.h"

#include "cloud/exchange.h"
#include "cloud/regionnetwork.h"
#include "cloud/requestgate.h"
#include "cloud/requestjournal.h"
#include "cloud/retrypolicy.h"
#include "cloud/serverclock.h"
#include "core/credentialprovider.h"
#include "core/credentialrefusal.h"

#include <QRandomGenerator>

#include <utility>

ApiAttempts::ApiAttempts(const CallContext &context, ApiRequest request, RequestRecord record,
                         Reader reader)
    : m_context(context), m_request(std::move(request)), m_record(std::move(record)),
      m_reader(std::move(reader))
{
    m_record.started = QDateTime::currentDateTimeUtc();
    m_record.action = QString::fromLatin1(m_request.action);
    m_duration.start();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ApiAttempts::waitForTurn);
    waitForTurn();
}

ApiAttempts::~ApiAttempts() = default;

void ApiAttempts::cancel()
{
    m_pause.stop();
    m_exchange.reset();
    m_credential.reset();
    m_ticket.reset();
    if (m_isConcluded)
        return;
    m_record.isCanceled = true;
    tellJournal();
}

void ApiAttempts::waitForTurn()
{
    m_ticket = std::make_unique<RequestTicket>(m_context.gate);
    connect(m_ticket.get(), &RequestTicket::admitted, this, &ApiAttempts::askForCredential);
}

/// After the gate, where a request may wait for longer than a credential is good for.
void ApiAttempts::askForCredential()
{
    if (!m_request.isSigned)
        return send(Credential());
    m_credential = m_context.credentials.credential(m_refusal ? m_fingerprint : std::nullopt);
    connect(m_credential.get(), &PendingBase::finished, this, &ApiAttempts::takeCredential);
}

void ApiAttempts::takeCredential()
{
    const PendingPtr<Credential> answer = std::move(m_credential);
    const Result<Credential> &credential = answer->result();
    if (!credential)
        return fail(credential.error());
    const CredentialFingerprint fingerprint(*credential);
    if (m_refusal && fingerprint == m_fingerprint)
        return fail(*m_refusal);
    m_refusal.reset();
    m_fingerprint = fingerprint;
    send(*credential);
}

void ApiAttempts::send(const Credential &credential)
{
    const Result<QNetworkRequest> request = signedHttpRequest(
            m_request, m_context.settings.language, credential, m_context.clock.timestamp());
    if (!request)
        return fail(request.error());
    ++m_record.tries;
    m_tryDuration.start();
    m_network = &m_context.network.withRoom();
    m_exchange = std::make_unique<Exchange>(*m_network, *request, m_request.body,
                                            m_context.settings.limits, m_context.readingTurns);
    connect(m_exchange.get(), &Exchange::finished, this, &ApiAttempts::takeReply);
}

void ApiAttempts::takeReply()
{
    m_record.lastTry = m_tryDuration.elapsed();
    const Result<HttpReply> reply = m_exchange->result();
    m_exchange.release()->deleteLater();
    m_ticket.reset();
    if (reply)
        m_context.network.noteAnswer(*m_network);

    const Result<AnswerSummary> answer = reply.and_then(m_reader);
    if (answer)
        return succeed(*answer);
    ApiError error = answer.error();
    if (error.kind != ApiError::Kind::Service)
        error.host = m_request.endpoint.authority();
    takeError(error, reply ? reply->date : QDateTime());
}

void ApiAttempts::takeError(const ApiError &error, const QDateTime &serverTime)
{
    if (isClockError(error) && !m_isClockCorrected && serverTime.isValid()) {
        m_isClockCorrected = true;
        m_context.clock.set(serverTime);
        return waitForTurn();
    }
    if (m_request.isSigned && isCredentialRefusal(error) && !m_isAnotherAskedFor) {
        m_isAnotherAskedFor = true;
        m_refusal = error;
        return waitForTurn();
    }
    if (isRateRefusal(error)) {
        m_context.gate.slowDown(isRateRefusalOfAllRegions(error) ? RequestGate::Scope::AllRegions
                                                                 : RequestGate::Scope::ThisRegion);
        if (++m_rateRefusals <= maxRateRefusals)
            return waitForTurn();
    }
    if (isWithoutAnswer(error) && isHopeless(error, m_context.network.leave(*m_network)))
        return fail(error);
    const double jitter = QRandomGenerator::global()->generateDouble();
    if (const auto pause = pauseBeforeRetry(error, m_record.tries - m_rateRefusals, jitter,
                                            m_context.settings.firstPause))
        return m_pause.start(*pause);
    fail(error);
}

void ApiAttempts::succeed(const AnswerSummary &summary)
{
    m_record.entries = summary.entries;
    m_record.requestId = summary.requestId;
    m_isConcluded = true;
    tellJournal();
    emit succeeded();
}

void ApiAttempts::fail(ApiError error)
{
    m_ticket.reset();
    error.place = m_record.place;
    m_record.requestId = error.requestId;
    m_record.error = error;
    m_isConcluded = true;
    tellJournal();
    emit failed(error);
}

void ApiAttempts::tellJournal()
{
    m_record.duration = m_duration.elapsed();
    emit m_context.journal.recorded(m_record);
}
