// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/metadataendpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MetadataEndpointTest final : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
};

void MetadataEndpointTest::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QUrl>("url");
    const QUrl vendors = defaultMetadataEndpoint();
    QTest::newRow("the vendor's") << u"http://metadata.tencentyun.com"_s << vendors;
    QTest::newRow("with a slash") << u"http://metadata.tencentyun.com/"_s << vendors;
    QTest::newRow("bare") << u" metadata.tencentyun.com "_s << vendors;
    QTest::newRow("in capitals") << u"http://Metadata.TencentYun.com"_s << vendors;
    QTest::newRow("address") << u"169.254.0.23"_s << QUrl(u"http://169.254.0.23/"_s);
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << QUrl(u"http://127.0.0.1:8080/"_s);
    QTest::newRow("loopback by name") << u"localhost:80"_s << QUrl(u"http://localhost:80/"_s);
    QTest::newRow("IPv6 loopback") << u"http://[::1]:8080"_s << QUrl(u"http://[::1]:8080/"_s);
}

void MetadataEndpointTest::accepts()
{
    QFETCH(QString, text);
    const Result<QUrl> url = parseMetadataEndpoint(text);
    QVERIFY(url);
    QTEST(*url, "url");
}

void MetadataEndpointTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("another host") << u"http://metadata.example.com"_s;
    QTest::newRow("that begins alike") << u"http://metadata.tencentyun.com.example.com"_s;
    QTest::newRow("another address") << u"http://169.254.169.254"_s;
    QTest::newRow("https") << u"https://metadata.tencentyun.com"_s;
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s;
    QTest::newRow("path") << u"http://metadata.tencentyun.com/latest"_s;
    QTest::newRow("query") << u"http://metadata.tencentyun.com/?a=b"_s;
    QTest::newRow("password") << u"http://me:pass@metadata.tencentyun.com"_s;
    QTest::newRow("no port") << u"http://127.0.0.1:port"_s;
}

void MetadataEndpointTest::refuses()
{
    QFETCH(QString, text);
    const Result<QUrl> url = parseMetadataEndpoint(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ApiError::Kind::Usage);
    QCOMPARE(url.error().field, u"metadata-endpoint"_s);
    QVERIFY(!url.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(MetadataEndpointTest)
#include "tst_metadataendpoint.moc"
