// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accountfixture.h"

#include "cli/sessionopening.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

AccountFixture::AccountFixture()
    : m_cloud(SimulatorOptions {.minimumLatency = 0, .maximumLatency = 0}),
      m_settings(std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s),
                                             QSettings::IniFormat)),
      m_places {.home = m_folder.path(),
                .systemFolder = m_folder.filePath(u"etc"_s),
                .profilesPath = m_folder.filePath(u"profiles.json"_s)}
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    if (!m_cloud.start())
        qFatal("The demo cloud could not be started.");
}

AccountFixture::~AccountFixture()
{
    m_flow.reset();
    m_session.reset();
    m_window.reset();
}

void AccountFixture::write(const QString &path, const QByteArray &text) const
{
    const QString whole = m_folder.filePath(path);
    QDir().mkpath(QFileInfo(whole).path());
    QFile file(whole);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("A file of the home could not be written.");
}

void AccountFixture::writeKeys(const QByteArray &section, const DemoAccount &account) const
{
    const QString path = u".tencentcloud/credentials"_s;
    QFile before(m_folder.filePath(path));
    const QByteArray text = before.open(QIODevice::ReadOnly) ? before.readAll() : QByteArray();
    write(path, text + "[" + section + "]\nsecret_id = " + account.credential.secretId.toUtf8() +
                        "\nsecret_key = " + account.credential.secretKey.toUtf8() + "\n");
}

void AccountFixture::setEnvironment()
{
    const Credential credential = demoAccounts().constFirst().credential;
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
}

void AccountFixture::makeSessionKey()
{
    const Credential key = demoAccounts().constFirst().credential;
    m_flow->editing().keep({.name = u"mine"_s,
                            .secretId = key.secretId,
                            .secretKey = key.secretKey,
                            .keepsInKeyring = false},
                           {});
}

bool AccountFixture::start(const CommandLine &commandLine)
{
    m_flow.reset(); // of a window before this one
    m_session.reset();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(*m_window, m_places, m_secrets);
    m_flow = std::make_unique<AccountFlow>(*m_window, *m_session, m_places, m_secrets, *m_settings);
    CommandLine line = commandLine;
    if (line.query.places.isEmpty())
        line.query.places = placesIn({u"ap-seoul"_s});
    if (!line.cloud.isDemo) {
        if (!line.cloud.endpoint)
            line.cloud.endpoint = m_cloud.endpoint();
        if (!line.cloud.metadataEndpoint)
            line.cloud.metadataEndpoint = QUrl(u"http://127.0.0.1:9/"_s); // where nobody is
    }
    m_flow->start(line);
    return waitFor(u"the window"_s, [this] { return m_window->isVisible(); });
}

bool AccountFixture::isLoaded() const
{
    return waitFor(u"the images"_s, [this] {
        const CatalogSummary summary = m_window->catalog().summary();
        return summary.places > 0 && !summary.loading && m_window->model().rowCount() > 0;
    });
}

bool AccountFixture::isUsing(const QStringList &names) const
{
    return waitFor(u"the account"_s, [&] {
        return m_session->session() && m_session->session()->profiles() == names;
    });
}

/// By opening something else after it, by itself.
bool AccountFixture::hasOpenedAll() const
{
    const auto later = CloudSession::open({.isDemo = true}, m_places, m_secrets);
    QSignalSpy finished(later.get(), &PendingBase::finished);
    return finished.wait(longestWait);
}

QWidget *AccountFixture::middle() const
{
    return m_window->findChild<QStackedWidget *>(u"resultStack"_s)->currentWidget();
}
