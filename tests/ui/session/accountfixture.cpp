// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accountfixture.h"

#include "support/waiting.h"
#include "ui/query/filterpanel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStackedWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

AccountFixture::AccountFixture()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
}

void AccountFixture::write(const QString &path, const QByteArray &text) const
{
    const QString whole = folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void AccountFixture::writeKeys(const QByteArray &section, const DemoAccount &account) const
{
    QVERIFY(QDir(folder.path()).mkpath(u".tencentcloud"_s));
    QFile file(folder.filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write("[" + section + "]\nsecret_id = " + account.credential.secretId.toUtf8() +
               "\nsecret_key = " + account.credential.secretKey.toUtf8() + "\n");
}

void AccountFixture::makeSessionKey() const
{
    const Credential key = demoAccounts().constFirst().credential;
    flow->editing().keep({.name = u"mine"_s,
                          .secretId = key.secretId,
                          .secretKey = key.secretKey,
                          .keepsInKeyring = false},
                         {});
}

void AccountFixture::start(const CommandLine &commandLine)
{
    QVERIFY(cloud.start());
    window = std::make_unique<MainWindow>(settings);
    session = std::make_unique<WindowSession>(*window, places, secrets);
    flow = std::make_unique<AccountFlow>(*window, *session, places, secrets, settings);
    CommandLine line = commandLine;
    if (line.query.places.isEmpty())
        line.query.places = placesIn({u"ap-seoul"_s});
    if (!line.cloud.isDemo) {
        line.cloud.endpoint = cloud.endpoint();
        line.cloud.metadataEndpoint = QUrl(u"http://127.0.0.1:9/"_s); // where nobody is
    }
    flow->start(line);
    QVERIFY(waitFor(u"the window"_s, [this] { return window->isVisible(); }));
}

bool AccountFixture::isLoaded() const
{
    return waitFor(u"the images"_s, [this] {
        const CatalogSummary summary = window->catalog().summary();
        return summary.places > 0 && !summary.loading && window->model().rowCount() > 0;
    });
}

bool AccountFixture::uses(const QString &profile) const
{
    return waitFor(u"the account "_s + profile, [this, &profile] {
        return session->session() && session->session()->profiles() == QStringList {profile};
    });
}

QWidget *AccountFixture::middle() const
{
    return window->findChild<QStackedWidget *>(u"resultStack"_s)->currentWidget();
}
