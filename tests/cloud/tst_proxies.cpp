// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxies.h"

#include "accounts/fixedcredentialprovider.h"
#include "cloud/cloudclient.h"
#include "cloud/connectionsettings.h"
#include "support/emptypages.h"
#include "support/proxyserver.h"
#include "support/servercertificate.h"
#include "support/waiting.h"

#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUrl cloud(u"https://cvm.intl.tencentcloudapi.com/"_s);

QProcessEnvironment environment(const QString &name, const QString &value)
{
    QProcessEnvironment result;
    result.insert(name, value);
    return result;
}

} // namespace

class ProxiesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAProxy_data();
    void readsAProxy();
    void takesTheFirstVariable();
    void refusesWhatIsNoProxy_data();
    void refusesWhatIsNoProxy();
    void leavesOutWhatNeedsNone_data();
    void leavesOutWhatNeedsNone();
    void asksTheSystemWithoutVariables();
    void goesByAProxy_data();
    void goesByAProxy();
    void namesThePassword_data();
    void namesThePassword();
    void tellsNobodyByNtlm();
    void namesTheProxyThatFails_data();
    void namesTheProxyThatFails();
    void saysInTimeThatAProxyIsSilent();

private:
    /// What comes of asking through the proxies of these settings.
    [[nodiscard]] Result<ImagePage> ask(const QString &proxy,
                                        const CallSettings &settings = {.firstPause = 1ms});

    FixedCredentialProvider m_credentials {{}};
    std::optional<ServerCertificate> m_certificate;
    int m_tries = 0;
};

void ProxiesTest::initTestCase()
{
    m_certificate = ServerCertificate::make();
    QVERIFY2(m_certificate, "The program openssl makes the server's key.");
}

Result<ImagePage> ProxiesTest::ask(const QString &proxy, const CallSettings &settings)
{
    const auto proxies = proxySettings(environment(u"https_proxy"_s, proxy));
    CloudClient client(m_credentials, settings, QUrl(u"https://images.example.com/"_s),
                       networksBy({.proxies = *proxies}));
    connect(&client, &CloudClient::requestEnded, this,
            [this](const RequestRecord &record) { m_tries = record.tries; });
    const auto page = client.describeImages({.place = {.region = u"ap-seoul"_s}});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::File});
    return page->result();
}

void ProxiesTest::readsAProxy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QNetworkProxy>("proxy");
    using Proxy = QNetworkProxy;
    QTest::newRow("host and port") << u"proxy:3128"_s << Proxy(Proxy::HttpProxy, u"proxy"_s, 3128);
    QTest::newRow("address and port")
            << u"10.1.2.3:8080"_s << Proxy(Proxy::HttpProxy, u"10.1.2.3"_s, 8080);
    QTest::newRow("IPv6") << u"[fd00::1]:8080"_s << Proxy(Proxy::HttpProxy, u"fd00::1"_s, 8080);
    QTest::newRow("host alone") << u" proxy "_s << Proxy(Proxy::HttpProxy, u"proxy"_s, 80);
    QTest::newRow("SOCKS alone") << u"socks5://proxy"_s
                                 << Proxy(Proxy::Socks5Proxy, u"proxy"_s, 1080);
    QTest::newRow("with a scheme")
            << u"http://proxy:3128/"_s << Proxy(Proxy::HttpProxy, u"proxy"_s, 3128);
    QTest::newRow("with a user") << u"http://me:p%40ss@proxy:3128"_s
                                 << Proxy(Proxy::HttpProxy, u"proxy"_s, 3128, u"me"_s, u"p@ss"_s);
    QTest::newRow("a user without a scheme")
            << u"me:pass@proxy:3128"_s
            << Proxy(Proxy::HttpProxy, u"proxy"_s, 3128, u"me"_s, u"pass"_s);
    QTest::newRow("SOCKS") << u"socks5h://proxy:9050"_s
                           << Proxy(Proxy::Socks5Proxy, u"proxy"_s, 9050);
}

void ProxiesTest::readsAProxy()
{
    QFETCH(QString, text);
    QFETCH(QNetworkProxy, proxy);
    const Result<ProxySettings> settings = proxySettings(environment(u"https_proxy"_s, text));
    QVERIFY(settings);
    QCOMPARE(settings->proxy, proxy);
    QCOMPARE(proxyFor(cloud, *settings), proxy);
}

void ProxiesTest::takesTheFirstVariable()
{
    QProcessEnvironment variables;
    for (const char *name : {"ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy"}) {
        variables.insert(QString::fromLatin1(name),
                         QString::fromLatin1(name).replace(u'_', u'-') + u":1"_s);
        QCOMPARE(proxySettings(variables)->proxy->hostName(),
                 QString::fromLatin1(name).replace(u'_', u'-').toLower());
        QVERIFY(!proxySettings(variables)->proxy->hostName().isEmpty());
    }
    variables.insert(u"NO_PROXY"_s, u"a.example, b.example"_s);
    QCOMPARE(proxySettings(variables)->exceptions, (QStringList {u"a.example"_s, u"b.example"_s}));
    variables.insert(u"no_proxy"_s, u"c.example"_s);
    QCOMPARE(proxySettings(variables)->exceptions, QStringList {u"c.example"_s});
}

void ProxiesTest::refusesWhatIsNoProxy_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no host") << u"http://:3128"_s;
    QTest::newRow("no port") << u"me:secret@proxy:http"_s;
    QTest::newRow("too large a port") << u"me:secret@proxy:70000"_s;
    QTest::newRow("a kind that Qt does not know") << u"https://me:secret@proxy:3128"_s;
    QTest::newRow("line end in the user") << u"http://me%0D%0AX-Evil:secret@proxy:3128"_s;
    QTest::newRow("line end in the password") << u"http://me:secret%0A@proxy:3128"_s;
}

void ProxiesTest::refusesWhatIsNoProxy()
{
    QFETCH(QString, text);
    const Result<ProxySettings> settings = proxySettings(environment(u"HTTPS_PROXY"_s, text));
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, ApiError::Kind::Usage);
    QCOMPARE(settings.error().field, u"HTTPS_PROXY"_s);
    QVERIFY(settings.error().message.contains("HTTPS_PROXY"_L1));
    QVERIFY(!settings.error().message.contains("secret"_L1));
}

void ProxiesTest::leavesOutWhatNeedsNone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("exceptions");
    QTest::addColumn<bool>("isDirect");
    const QString host = u"https://cvm.example.com"_s;
    const QString number = u"https://10.1.2.3:8443"_s;
    const QString six = u"https://[fd00::12]"_s;
    QTest::newRow("none") << host << u""_s << false;
    QTest::newRow("all") << host << u"*"_s << true;
    QTest::newRow("all, of an address") << six << u"*"_s << true;
    QTest::newRow("its name") << host << u"other, CVM.example.com"_s << true;
    QTest::newRow("another name") << host << u"tcvm.example.com,cvm.example.co"_s << false;
    QTest::newRow("a suffix") << host << u"example.com"_s << true;
    QTest::newRow("a suffix with a dot") << host << u".example.com"_s << true;
    QTest::newRow("a suffix with a star") << host << u"*.example.com"_s << true;
    QTest::newRow("a glob") << host << u"cvm.*.com"_s << true;
    QTest::newRow("half a name") << host << u"ample.com"_s << false;
    QTest::newRow("separated by a blank") << host << u"a b example.com"_s << true;
    QTest::newRow("its port") << host << u"example.com:443"_s << true;
    QTest::newRow("another port") << host << u"example.com:8443"_s << false;
    QTest::newRow("an address") << number << u"10.1.2.3"_s << true;
    QTest::newRow("an address and port") << number << u"10.1.2.3:8443"_s << true;
    QTest::newRow("an address and another port") << number << u"10.1.2.3:443"_s << false;
    QTest::newRow("another address") << number << u"10.1.2.4"_s << false;
    QTest::newRow("a range") << number << u"10.0.0.0/8"_s << true;
    QTest::newRow("another range") << number << u"10.2.0.0/16"_s << false;
    QTest::newRow("a range of one") << number << u"10.1.2.3/32"_s << true;
    QTest::newRow("IPv6") << six << u"fd00::12"_s << true;
    QTest::newRow("IPv6 written otherwise") << six << u"fd00:0:0::0012"_s << true;
    QTest::newRow("IPv6 in brackets") << six << u"[fd00::12]"_s << true;
    QTest::newRow("IPv6 and port") << six << u"[fd00::12]:443"_s << true;
    QTest::newRow("IPv6 and another port") << six << u"[fd00::12]:80"_s << false;
    QTest::newRow("a range of IPv6") << six << u"fd00::/8"_s << true;
    QTest::newRow("another range of IPv6") << six << u"fe80::/10"_s << false;
    QTest::newRow("a range for a name") << host << u"0.0.0.0/0"_s << false;
    QTest::newRow("a name for an address") << number << u"3"_s << false;
    QTest::newRow("plain http") << u"http://127.0.0.1:8080"_s << u""_s << true;
}

void ProxiesTest::leavesOutWhatNeedsNone()
{
    QFETCH(QString, address);
    QFETCH(QString, exceptions);
    QProcessEnvironment variables = environment(u"https_proxy"_s, u"proxy:3128"_s);
    variables.insert(u"no_proxy"_s, exceptions);
    const auto proxy = proxyFor(QUrl(address), *proxySettings(variables));
    QVERIFY(proxy);
    QTEST(proxy->type() == QNetworkProxy::NoProxy, "isDirect");
}

void ProxiesTest::asksTheSystemWithoutVariables()
{
    QCOMPARE(proxyFor(cloud, *proxySettings({})), std::nullopt);
}

void ProxiesTest::goesByAProxy_data()
{
    QTest::addColumn<bool>("asksForPassword");
    QTest::newRow("open to all") << false;
    QTest::newRow("with a password") << true;
}

void ProxiesTest::goesByAProxy()
{
    QFETCH(bool, asksForPassword);
    const auto server = m_certificate->makeServer();
    answerWithEmptyPages(*server);
    QVERIFY(server->listen(QHostAddress::LocalHost));
    using Manner = ProxyServer::Manner;
    ProxyServer proxy(server->serverPort(),
                      asksForPassword ? Manner::AskForPassword : Manner::PassOn);
    QVERIFY(proxy.start());
    const Result<ImagePage> page = ask(u"me:pass@"_s + proxy.address());
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->origin.requestId, u"request-1"_s);
    QCOMPARE(proxy.requests().size(), asksForPassword ? 2 : 1);
    QCOMPARE(m_tries, 1);
    QVERIFY2(proxy.requests().constFirst().startsWith("CONNECT images.example.com:443 "),
             proxy.requests().constFirst().constData());
    QCOMPARE(proxy.requests().constLast().contains(QByteArray("me:pass").toBase64()),
             asksForPassword);
}

void ProxiesTest::namesThePassword_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ApiError::Obstacle>("obstacle");
    using Obstacle = ApiError::Obstacle;
    const QString none = u"the proxy %1 wants a user and a password"_s;
    const QString wrong = u"the proxy %1 does not accept this user and password"_s;
    for (const char *challenge :
         {"Basic realm=\"proxy\"", "Digest realm=\"proxy\", nonce=\"1\", qop=\"auth\""}) {
        QTest::addRow("none for %s", challenge)
                << QByteArray(challenge) << QString() << none << Obstacle::NoProxyPassword;
        QTest::addRow("a wrong one for %s", challenge)
                << QByteArray(challenge) << u"me:pass@"_s << wrong << Obstacle::WrongProxyPassword;
    }
    const QString unknown =
            u"the proxy %1 wants to know who is there in a way that is not supported"_s;
    QTest::newRow("one that is never asked for")
            << "Negotiate"_ba << u"me:pass@"_s << unknown << Obstacle::UnknownProxyLogin;
    QTest::newRow("none for what nobody knows")
            << "Nonsense realm=\"proxy\""_ba << QString() << unknown << Obstacle::UnknownProxyLogin;
}

void ProxiesTest::namesThePassword()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QString, user);
    QFETCH(QString, message);
    ProxyServer proxy(1, ProxyServer::Manner::RefusePassword, challenge);
    QVERIFY(proxy.start());
    const Result<ImagePage> page = ask(user + proxy.address());
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Network);
    QCOMPARE(page.error().message, message.arg(proxy.address()));
    QTEST(page.error().obstacle, "obstacle");
    QCOMPARE(m_tries, 1);
    const bool isTold = proxy.requests().constLast().contains("\r\nProxy-Authorization: ");
    QCOMPARE(isTold, page.error().obstacle == ApiError::Obstacle::WrongProxyPassword);
}

/// Qt begins with that by itself, over and over if the proxy does. Nobody is named in it.
void ProxiesTest::tellsNobodyByNtlm()
{
    ProxyServer proxy(1, ProxyServer::Manner::RefusePassword, "NTLM");
    QVERIFY(proxy.start());
    const Result<ImagePage> page =
            ask(proxy.address(), {.limits = {.idle = 100ms}, .firstPause = 1ms});
    QVERIFY(!page);
    QCOMPARE(page.error().message, u"no byte for 0.1 s, through the proxy "_s + proxy.address());
    QCOMPARE(m_tries, 1);
    for (const QByteArray &request : proxy.requests().mid(1)) {
        QVERIFY2(request.contains("\r\nProxy-Authorization: NTLM "
                                  "TlRMTVNTUAABAAAABYIIAAAAAAAAAAAAAAAAAAAAAAA=\r\n"),
                 request.constData());
    }
}

void ProxiesTest::namesTheProxyThatFails_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<ProxyServer::Manner>("manner");
    QTest::addColumn<QString>("message");
    using Manner = ProxyServer::Manner;
    const QString through = u"through the proxy %1"_s;
    QTest::newRow("one that refuses") << true << Manner::Refuse << through;
    QTest::newRow("one that fails")
            << true << Manner::Fail << u"the proxy %1 answered with HTTP status 502"_s;
    QTest::newRow("nobody listens") << false << Manner::Refuse << through;
}

/// It may be another time; and the password is no reason.
void ProxiesTest::namesTheProxyThatFails()
{
    QFETCH(bool, isThere);
    QFETCH(ProxyServer::Manner, manner);
    QFETCH(QString, message);
    // Nobody can listen on a port that is taken.
    QTcpSocket taken;
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    ProxyServer proxy(1, manner);
    QVERIFY(proxy.start());
    const QString address = isThere ? proxy.address() : u"127.0.0.1:%1"_s.arg(taken.localPort());
    const Result<ImagePage> page = ask(u"me:pass@"_s + address);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Network);
    QCOMPARE(page.error().obstacle, ApiError::Obstacle::None);
    QVERIFY2(page.error().message.endsWith(message.arg(address)), qPrintable(page.error().message));
    QVERIFY(m_tries > 1);
    for (const QByteArray &request : proxy.requests())
        QVERIFY(!request.contains(QByteArray("me:pass").toBase64())); // nobody asked for it
}

/// After the time that the message says, and not after several of it.
void ProxiesTest::saysInTimeThatAProxyIsSilent()
{
    ProxyServer proxy(1, ProxyServer::Manner::Silent);
    QVERIFY(proxy.start());
    const Result<ImagePage> page =
            ask(proxy.address(), {.limits = {.idle = 100ms}, .firstPause = 1ms});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Timeout);
    QCOMPARE(page.error().message, u"no byte for 0.1 s, through the proxy "_s + proxy.address());
    QCOMPARE(m_tries, 1);
}

QTEST_GUILESS_MAIN(ProxiesTest)
#include "tst_proxies.moc"
