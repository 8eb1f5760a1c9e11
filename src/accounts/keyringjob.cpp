// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyringjob.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

QKeychain::Job *makeJob(KeyringJob::Kind kind, const QString &text)
{
    switch (kind) {
    case KeyringJob::Kind::Read:
        return new QKeychain::ReadPasswordJob(keyringService());
    case KeyringJob::Kind::Write: {
        auto *job = new QKeychain::WritePasswordJob(keyringService());
        job->setTextData(text);
        return job;
    }
    case KeyringJob::Kind::Remove:
        return new QKeychain::DeletePasswordJob(keyringService());
    }
    Q_UNREACHABLE();
}

KeyringOutcome outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: {
        const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
        return {.text = read ? read->textData() : QString()};
    }
    case QKeychain::EntryNotFound:
        return {.fault = KeyringFault::NoEntry};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.fault = KeyringFault::Locked};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {.fault = KeyringFault::NoService};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        return {.fault = KeyringFault::Other, .detail = job.errorString()};
    }
    Q_UNREACHABLE();
}

} // namespace

KeyringJob::KeyringJob(Kind kind, const QString &name, const QString &text,
                       std::chrono::milliseconds limit)
    : m_kind(kind), m_name(name), m_duration(limit)
{
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, [this, text] { begin(text); });
    m_start.start(0);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { end({.fault = KeyringFault::NoAnswer}); });
}

KeyringJob::~KeyringJob()
{
    stop();
}

void KeyringJob::stop()
{
    m_start.stop();
    m_limit.stop();
    m_search.reset();
    // It is not deleted: libsecret holds it by a plain pointer until the keyring has answered.
    if (m_job)
        m_job->disconnect(this);
    m_job.clear();
}

void KeyringJob::begin(const QString &text)
{
    m_job = makeJob(m_kind, text);
    m_job->setAutoDelete(true);
    m_job->setInsecureFallback(false);
    m_job->setKey(m_name);
    connect(m_job, &QKeychain::Job::finished, this, [this](QKeychain::Job *job) { take(*job); });
    m_job->start();
    m_limit.start(m_duration);
}

void KeyringJob::take(QKeychain::Job &job)
{
    m_job.clear();
    const KeyringOutcome outcome = outcomeOf(job);
    // A prompt that is refused is told as an entry that is not there, or as one that was removed;
    // a service that is not there as something else.
    const bool isClear = outcome.fault ? outcome.fault == KeyringFault::Locked ||
                                                 outcome.fault == KeyringFault::NoService
                                       : m_kind != Kind::Remove;
    if (isClear)
        return end(outcome);
    search(outcome);
}

void KeyringJob::search(const KeyringOutcome &outcome)
{
    m_search.reset(new SecretSearch(keyringService(), m_name, m_duration));
    connect(m_search.get(), &PendingBase::finished, this,
            [this, outcome] { settle(outcome, *m_search->result()); });
}

void KeyringJob::settle(const KeyringOutcome &outcome, SecretPresence presence)
{
    if (presence == SecretPresence::Locked)
        return end({.fault = KeyringFault::Locked});
    if (presence == SecretPresence::NoService && outcome.fault == KeyringFault::Other)
        return end({.fault = KeyringFault::NoService});
    if (m_kind == Kind::Remove && outcome.fault == KeyringFault::NoEntry)
        return end({});
    end(outcome);
}

void KeyringJob::end(const KeyringOutcome &outcome)
{
    stop();
    emit ended(outcome);
}

QString keyringService()
{
    return u"cvm-image-browser"_s;
}
