// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EndpointTest final : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void aLoneWordIsNoHost();
    void readsChoices_data();
    void readsChoices();
    void choosesTheHostOfARegion_data();
    void choosesTheHostOfARegion();
};

void EndpointTest::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("https") << u"https://cvm.example.com"_s << "cvm.example.com"_ba;
    QTest::newRow("bare host") << u" cvm.example.com "_s << "cvm.example.com"_ba;
    QTest::newRow("bare host with port") << u"cvm.example.com:8443"_s << "cvm.example.com:8443"_ba;
    QTest::newRow("slash") << u"https://cvm.example.com/"_s << "cvm.example.com"_ba;
    QTest::newRow("own port") << u"https://cvm.example.com:8443"_s << "cvm.example.com:8443"_ba;
    QTest::newRow("https port") << u"https://cvm.example.com:443"_s << "cvm.example.com"_ba;
    QTest::newRow("capitals") << u"HTTPS://CVM.Example.com"_s << "cvm.example.com"_ba;
    QTest::newRow("http to loopback") << u"http://127.0.0.1:8080"_s << "127.0.0.1:8080"_ba;
    QTest::newRow("http to localhost") << u"http://localhost:8080"_s << "localhost:8080"_ba;
    QTest::newRow("http port") << u"http://localhost:80"_s << "localhost"_ba;
    QTest::newRow("http to IPv6") << u"http://[::1]:8080"_s << "[::1]:8080"_ba;
}

void EndpointTest::accepts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, host);
    const Result<QUrl> endpoint = parseEndpoint(text);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->path(), u"/"_s);
    QCOMPARE(hostHeader(*endpoint), host);
}

void EndpointTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("plain http") << u"http://cvm.example.com"_s;
    QTest::newRow("loopback as a prefix") << u"http://localhost.example.com"_s;
    QTest::newRow("other scheme") << u"ftp://cvm.example.com"_s;
    QTest::newRow("path") << u"https://cvm.example.com/api"_s;
    QTest::newRow("query") << u"https://cvm.example.com/?a=b"_s;
    QTest::newRow("user") << u"https://user@cvm.example.com"_s;
    QTest::newRow("blank inside") << u"https://cvm example.com"_s;
}

void EndpointTest::refuses()
{
    QFETCH(QString, text);
    const Result<QUrl> endpoint = parseEndpoint(text);
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().kind, ApiError::Kind::Usage);
    QCOMPARE(endpoint.error().field, u"endpoint"_s);
    QVERIFY(!endpoint.error().message.isEmpty());
    QCOMPARE(parseEndpointChoice(text).error(), endpoint.error());
}

void EndpointTest::aLoneWordIsNoHost()
{
    for (const QString &word : {u"foo"_s, u"mainlnad"_s}) {
        const Result<EndpointChoice> choice = parseEndpointChoice(word);
        QVERIFY2(!choice, qPrintable(word));
        QCOMPARE(choice.error().kind, ApiError::Kind::Usage);
        QVERIFY(choice.error().message.contains("mainland"_L1));
    }
    for (const QString &host : {u"localhost"_s, u"https://foo"_s, u"foo:8443"_s, u"foo.bar"_s})
        QVERIFY2(parseEndpointChoice(host), qPrintable(host));
}

void EndpointTest::readsChoices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EndpointChoice>("choice");
    QTest::newRow("international")
            << u"international"_s << EndpointChoice(EndpointChoice::Kind::International);
    QTest::newRow("mainland") << u" Mainland "_s << EndpointChoice(EndpointChoice::Kind::Mainland);
    QTest::newRow("internal") << u"internal"_s << EndpointChoice(EndpointChoice::Kind::Internal);
    QTest::newRow("regional") << u"REGIONAL"_s << EndpointChoice(EndpointChoice::Kind::Regional);
    QTest::newRow("host") << u"cvm.example.com:8443"_s
                          << EndpointChoice(QUrl(u"https://cvm.example.com:8443/"_s));
    QTest::newRow("address") << u"http://[::1]:8080"_s
                             << EndpointChoice(QUrl(u"http://[::1]:8080/"_s));
    QTest::newRow("host of that name")
            << u"https://internal"_s << EndpointChoice(QUrl(u"https://internal/"_s));
}

void EndpointTest::readsChoices()
{
    QFETCH(QString, text);
    QFETCH(EndpointChoice, choice);
    const Result<EndpointChoice> read = parseEndpointChoice(text);
    QVERIFY(read);
    QVERIFY(*read == choice);
    QVERIFY(parseEndpointChoice(endpointChoiceText(choice)) == choice);
}

void EndpointTest::choosesTheHostOfARegion_data()
{
    QTest::addColumn<EndpointChoice>("choice");
    QTest::addColumn<QString>("ofRegion");
    QTest::addColumn<QString>("ofFinanceRegion");
    QTest::addColumn<QString>("ofNoRegion");
    using Kind = EndpointChoice::Kind;
    const QString finance = u"cvm.ap-shanghai-fsi.tencentcloudapi.com"_s;
    QTest::newRow("international") << EndpointChoice() << u"cvm.intl.tencentcloudapi.com"_s
                                   << finance << u"sts.intl.tencentcloudapi.com"_s;
    QTest::newRow("mainland") << EndpointChoice(Kind::Mainland) << u"cvm.tencentcloudapi.com"_s
                              << finance << u"sts.tencentcloudapi.com"_s;
    QTest::newRow("internal") << EndpointChoice(Kind::Internal)
                              << u"cvm.internal.tencentcloudapi.com"_s << finance
                              << u"sts.internal.tencentcloudapi.com"_s;
    QTest::newRow("regional") << EndpointChoice(Kind::Regional)
                              << u"cvm.ap-seoul.tencentcloudapi.com"_s << finance
                              << u"sts.tencentcloudapi.com"_s;
    const QString custom = u"cvm.example.com:8443"_s;
    QTest::newRow("custom") << EndpointChoice(QUrl(u"https://cvm.example.com:8443/"_s)) << custom
                            << custom << custom;
}

void EndpointTest::choosesTheHostOfARegion()
{
    QFETCH(EndpointChoice, choice);
    const auto hostFor = [&choice](const QString &service, const QString &region) {
        const QUrl endpoint = endpointFor(service, region, choice);
        return endpoint.scheme() == "https"_L1 && endpoint.path() == "/"_L1
                       ? QString::fromLatin1(hostHeader(endpoint))
                       : endpoint.toString();
    };
    QTEST(hostFor(u"cvm"_s, u"ap-seoul"_s), "ofRegion");
    QTEST(hostFor(u"cvm"_s, u"ap-shanghai-fsi"_s), "ofFinanceRegion");
    QTEST(hostFor(u"sts"_s, {}), "ofNoRegion");
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
