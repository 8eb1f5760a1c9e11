// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/connectionchoice.h"

#include "accounts/proxypassword.h"
#include "accounts/sessionsecrets.h"
#include "ui/settings/appsettings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class ConnectionChoiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leavesAllWithoutSettings();
    void takesWhatTheSettingsSay();
    void letsTheChoiceItselfWin();
    void tellsWhatTheChoiceItselfSays();

private:
    void writeSettings();

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    SessionSecrets m_secrets;
};

void ConnectionChoiceTest::init()
{
    m_settings =
            std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_secrets.remove(proxyPasswordName);
}

void ConnectionChoiceTest::writeSettings()
{
    AppSettings app;
    app.connection = {.proxyKind = ConnectionPreferences::ProxyKind::Socks5,
                      .proxyHost = u"proxy.example"_s,
                      .proxyPort = 1081,
                      .proxyUser = u"me"_s,
                      .caFile = u"/ca.pem"_s,
                      .endpoint = EndpointChoice(EndpointChoice::Kind::Mainland)};
    app.look.serviceLanguage = u"zh-CN"_s;
    writeAppSettings(*m_settings, app);
}

void ConnectionChoiceTest::leavesAllWithoutSettings()
{
    const CloudChoice choice = {.profiles = {u"env"_s}};
    QCOMPARE(withConnection(choice, *m_settings, m_secrets), choice);
    QVERIFY(!wantsProxyPassword(*m_settings));
}

void ConnectionChoiceTest::takesWhatTheSettingsSay()
{
    writeSettings();
    m_secrets.set(proxyPasswordName, {.key = u"example"_s});
    const CloudChoice choice = withConnection({}, *m_settings, m_secrets);
    QCOMPARE(choice.proxy->kind, ProxyChoice::Kind::Custom);
    QCOMPARE(choice.proxy->proxy, QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy.example"_s,
                                                1081, u"me"_s, u"example"_s));
    QCOMPARE(choice.caFile, u"/ca.pem"_s);
    QCOMPARE(choice.usualEndpoint, EndpointChoice(EndpointChoice::Kind::Mainland));
    QCOMPARE(choice.usualLanguage, "zh-CN");
    QVERIFY(wantsProxyPassword(*m_settings));
}

void ConnectionChoiceTest::letsTheChoiceItselfWin()
{
    writeSettings();
    const CloudChoice said = {.endpoint = EndpointChoice(EndpointChoice::Kind::Internal),
                              .proxy = ProxyChoice {.kind = ProxyChoice::Kind::None},
                              .caFile = u"/other.pem"_s};
    const CloudChoice choice = withConnection(said, *m_settings, m_secrets);
    QCOMPARE(choice.endpoint, said.endpoint);
    QCOMPARE(choice.proxy, said.proxy);
    QCOMPARE(choice.caFile, said.caFile);
}

/// Without the password of the proxy.
void ConnectionChoiceTest::tellsWhatTheChoiceItselfSays()
{
    const CloudChoice nothing = {.usualEndpoint = EndpointChoice(EndpointChoice::Kind::Mainland),
                                 .lastUsed = u"env"_s};
    QCOMPARE(saidOptions({.cloud = nothing}), SaidOptions());
    const CloudChoice said = {.endpoint = EndpointChoice(EndpointChoice::Kind::Internal),
                              .proxy = parseProxyChoice(u"http://me:secret@proxy:8080"_s).value(),
                              .caFile = u"/other.pem"_s,
                              .language = "zh-CN",
                              .profiles = {u"env"_s, u"sdk:prod"_s},
                              .metadataEndpoint = QUrl(u"http://127.0.0.1:9"_s)};
    const CommandLine line = {.cloud = said, .uiLanguage = u"ko"_s, .memoryPath = u"/my.sqlite"_s};
    const SaidOptions expected = {.proxy = u"--proxy http://proxy:8080"_s,
                                  .caFile = u"--ca-file /other.pem"_s,
                                  .endpoint = u"--endpoint internal"_s,
                                  .language = u"--language zh-CN"_s,
                                  .profiles = u"--profile env,sdk:prod"_s,
                                  .metadataEndpoint = u"--metadata-endpoint http://127.0.0.1:9"_s,
                                  .textLanguage = u"--ui-language ko"_s,
                                  .memory = u"--memory /my.sqlite"_s};
    QCOMPARE(saidOptions(line).proxy, expected.proxy);
    QCOMPARE(saidOptions(line).metadataEndpoint, expected.metadataEndpoint);
    QCOMPARE(saidOptions(line), expected);
}

QTEST_GUILESS_MAIN(ConnectionChoiceTest)
#include "tst_connectionchoice.moc"
