// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxychoice.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Kind = ProxyChoice::Kind;

const QUrl cloud(u"https://cvm.intl.tencentcloudapi.com/"_s);
const QNetworkProxy noProxy(QNetworkProxy::NoProxy);

ProxyChoice custom(QNetworkProxy::ProxyType type, const QString &host, quint16 port,
                   const QString &user = {}, const QString &password = {})
{
    return {.kind = Kind::Custom, .proxy = QNetworkProxy(type, host, port, user, password)};
}

} // namespace

class ProxyChoiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesNoPassword();
    void comesToAProxy_data();
    void comesToAProxy();
    void readsTheEnvironmentOnlyIfItIsChosen();
};

void ProxyChoiceTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ProxyChoice>("choice");
    QTest::newRow("automatic") << u"automatic"_s << ProxyChoice {};
    QTest::newRow("system") << u" System "_s << ProxyChoice {.kind = Kind::System};
    QTest::newRow("none") << u"none"_s << ProxyChoice {.kind = Kind::None};
    QTest::newRow("HTTP") << u"http://proxy:3128"_s
                          << custom(QNetworkProxy::HttpProxy, u"proxy"_s, 3128);
    QTest::newRow("bare") << u"proxy:3128"_s << custom(QNetworkProxy::HttpProxy, u"proxy"_s, 3128);
    QTest::newRow("IPv6") << u"http://[fd00::1]:3128"_s
                          << custom(QNetworkProxy::HttpProxy, u"fd00::1"_s, 3128);
    QTest::newRow("SOCKS") << u"socks5://proxy"_s
                           << custom(QNetworkProxy::Socks5Proxy, u"proxy"_s, 1080);
    QTest::newRow("with a password")
            << u"socks5://me:p%40ss@proxy:9050"_s
            << custom(QNetworkProxy::Socks5Proxy, u"proxy"_s, 9050, u"me"_s, u"p@ss"_s);
    QTest::newRow("a proxy named so")
            << u"http://none:1080"_s << custom(QNetworkProxy::HttpProxy, u"none"_s, 1080);
}

void ProxyChoiceTest::reads()
{
    QFETCH(QString, text);
    QFETCH(ProxyChoice, choice);
    const Result<ProxyChoice> read = parseProxyChoice(text);
    QVERIFY(read);
    QVERIFY(*read == choice);
    ProxyChoice shown = choice;
    if (choice.kind == Kind::Custom) {
        shown.proxy.setUser({});
        shown.proxy.setPassword({});
    }
    QVERIFY(parseProxyChoice(proxyChoiceText(choice)) == shown);
}

void ProxyChoiceTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u" "_s;
    QTest::newRow("no host") << u"http://me:secret@:3128"_s;
    QTest::newRow("a word that is none") << u"sytem"_s;
    QTest::newRow("no port") << u"me:secret@proxy:http"_s;
    QTest::newRow("an unknown kind") << u"https://me:secret@proxy:3128"_s;
    QTest::newRow("line end in the password") << u"http://me:secret%0A@proxy:3128"_s;
}

void ProxyChoiceTest::refuses()
{
    QFETCH(QString, text);
    const Result<ProxyChoice> choice = parseProxyChoice(text);
    QVERIFY(!choice);
    QCOMPARE(choice.error().kind, ApiError::Kind::Usage);
    QCOMPARE(choice.error().field, u"--proxy"_s);
    QVERIFY(choice.error().message.contains("--proxy"_L1));
    QVERIFY(!choice.error().message.contains("secret"_L1));
    QCOMPARE(parseProxyChoice(text, u"Proxy"_s).error().field, u"Proxy"_s);
}

void ProxyChoiceTest::writesNoPassword()
{
    QCOMPARE(proxyChoiceText(*parseProxyChoice(u"socks5://me:secret@proxy:9050"_s)),
             u"socks5://proxy:9050"_s);
}

void ProxyChoiceTest::comesToAProxy_data()
{
    QTest::addColumn<ProxyChoice>("choice");
    QTest::addColumn<std::optional<QNetworkProxy>>("proxy");
    using Proxy = std::optional<QNetworkProxy>;
    QTest::newRow("automatic") << ProxyChoice {}
                               << Proxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"theirs"_s, 1));
    QTest::newRow("system") << ProxyChoice {.kind = Kind::System} << Proxy();
    QTest::newRow("none") << ProxyChoice {.kind = Kind::None} << Proxy(noProxy);
    const ProxyChoice own = custom(QNetworkProxy::Socks5Proxy, u"own"_s, 2, u"me"_s, u"pass"_s);
    QTest::newRow("custom") << own << Proxy(own.proxy);
}

void ProxyChoiceTest::comesToAProxy()
{
    QFETCH(ProxyChoice, choice);
    QFETCH(std::optional<QNetworkProxy>, proxy);
    QProcessEnvironment environment;
    environment.insert(u"https_proxy"_s, u"theirs:1"_s);
    const Result<ProxySettings> settings = proxySettings(choice, environment);
    QVERIFY(settings);
    QVERIFY(proxyFor(cloud, *settings) == proxy);
    // Whatever is chosen, this computer is reached directly.
    QVERIFY(proxyFor(QUrl(u"http://127.0.0.1:8080"_s), *settings) == noProxy);
    // Exceptions are those of the proxy that the environment names.
    environment.insert(u"no_proxy"_s, u"*"_s);
    QVERIFY(proxyFor(cloud, *proxySettings(choice, environment)) ==
            (choice.kind == Kind::Automatic ? noProxy : proxy));
}

void ProxyChoiceTest::readsTheEnvironmentOnlyIfItIsChosen()
{
    QProcessEnvironment environment;
    environment.insert(u"https_proxy"_s, u"gopher://proxy"_s);
    QVERIFY(!proxySettings(ProxyChoice(), environment));
    for (const Kind kind : {Kind::System, Kind::None})
        QVERIFY(proxySettings(ProxyChoice {.kind = kind}, environment));
    QVERIFY(proxySettings(custom(QNetworkProxy::HttpProxy, u"own"_s, 2), environment));
}

QTEST_GUILESS_MAIN(ProxyChoiceTest)
#include "tst_proxychoice.moc"
