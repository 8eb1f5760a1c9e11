// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "sessionfixture.h"

#include "cli/cloudaccount.h"
#include "cli/sessionopening.h"
#include "simulator/demoaccounts.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

const ApiError noAnswer = {.kind = ApiError::Kind::Timeout};

bool hasFinished(PendingBase &pending)
{
    QSignalSpy finished(&pending, &PendingBase::finished);
    return finished.wait(longestWait);
}

} // namespace

SessionFixture::SessionFixture()
    : m_places {.home = m_folder.path(),
                .systemFolder = path(u"etc"_s),
                .profilesPath = path(u"profiles.json"_s)}
{ }

void SessionFixture::write(const QString &path, const QByteArray &text) const
{
    const QString whole = this->path(path);
    QFile file(whole);
    if (!QDir().mkpath(QFileInfo(whole).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(text) < 0)
        qFatal("A file of the home could not be written.");
}

void SessionFixture::writeSdkFile(const QByteArray &text) const
{
    write(u".tencentcloud/credentials"_s, text);
}

void SessionFixture::writeDemoKey(const QByteArray &section) const
{
    const Credential key = demoAccounts().constFirst().credential;
    writeSdkFile("[" + section + "]\nsecret_id = " + key.secretId.toUtf8() +
                 "\nsecret_key = " + key.secretKey.toUtf8() + "\n");
}

void SessionFixture::setEnvironment()
{
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"id"_s);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"key"_s);
}

Result<std::unique_ptr<CloudSession>> SessionFixture::open(const CloudChoice &choice) const
{
    return openWithFailures(choice).session;
}

OpenedSession SessionFixture::openWithFailures(const CloudChoice &choice) const
{
    const SessionOpeningPtr opening = CloudSession::open(choice, m_places, m_secrets);
    if (!hasFinished(*opening))
        return {.session = Failure(noAnswer)};
    return {.session = opening->takeResult(), .failures = opening->failures()};
}

Result<qsizetype> SessionFixture::count(CloudSession &session, const Place &place)
{
    const auto page = session.source().describeImages({.place = place});
    if (!hasFinished(*page))
        return Failure(noAnswer);
    return page->result().map([](const ImagePage &answer) { return answer.entryCount(); });
}

Result<Credential> SessionFixture::credential(CloudSession &session)
{
    const auto asked = session.account().credentials().credential(std::nullopt);
    if (!hasFinished(*asked))
        return Failure(noAnswer);
    return asked->result();
}
