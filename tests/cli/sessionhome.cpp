// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "sessionhome.h"

#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

Result<SessionHome::Opened> SessionHome::open(const CloudChoice &choice) const
{
    const PendingPtr<Opened> opening = CloudSession::open(choice, places, secrets);
    QSignalSpy finished(opening.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return opening->takeResult();
}

Result<qsizetype> SessionHome::count(CloudSession &session, const Place &place)
{
    const auto page = session.source().describeImages({.place = place});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return page->result().map([](const ImagePage &answer) { return answer.entryCount(); });
}

void SessionHome::write(const QString &path, const QByteArray &text) const
{
    const QString whole = folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void SessionHome::writeSdkFile(const QByteArray &text) const
{
    write(u".tencentcloud/credentials"_s, text);
}
