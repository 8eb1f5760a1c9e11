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
}

void EndpointTest::choosesTheHostOfARegion()
{
    QCOMPARE(hostHeader(endpointFor(u"cvm"_s, u"ap-seoul"_s, {})), "cvm.intl.tencentcloudapi.com");
    QCOMPARE(hostHeader(endpointFor(u"cvm"_s, u"ap-shanghai-fsi"_s, {})),
             "cvm.ap-shanghai-fsi.tencentcloudapi.com");
    QCOMPARE(hostHeader(endpointFor(u"region"_s, {}, {})), "region.intl.tencentcloudapi.com");
    const QUrl replacement(u"https://cvm.example.com/"_s);
    QCOMPARE(endpointFor(u"cvm"_s, u"ap-seoul"_s, replacement), replacement);
    QCOMPARE(endpointFor(u"cvm"_s, u"ap-shanghai-fsi"_s, replacement), replacement);
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
