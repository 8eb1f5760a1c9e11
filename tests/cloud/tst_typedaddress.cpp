// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/typedaddress.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TypedAddressTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void isNone_data();
    void isNone();
};

void TypedAddressTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TypedAddress>("address");
    const auto bare = [](const QString &url) {
        return TypedAddress {QUrl(url), true};
    };
    const TypedAddress more = {QUrl(u"https://host/"_s), false};
    QTest::newRow("a host") << u" host "_s << bare(u"https://host/"_s);
    QTest::newRow("a port") << u"host:80"_s << bare(u"https://host:80/"_s);
    QTest::newRow("a scheme") << u"http://host/"_s << bare(u"http://host/"_s);
    QTest::newRow("IPv6") << u"[::1]:8"_s << bare(u"https://[::1]:8/"_s);
    QTest::newRow("a path") << u"host/path"_s << more;
    QTest::newRow("a query") << u"host?a=b"_s << TypedAddress {QUrl(u"https://host/?a=b"_s), false};
    QTest::newRow("a user") << u"me@host"_s << TypedAddress {QUrl(u"https://me@host/"_s), false};
}

void TypedAddressTest::reads()
{
    QFETCH(QString, text);
    QFETCH(TypedAddress, address);
    QVERIFY(parseTypedAddress(text, u"https"_s) == address);
}

void TypedAddressTest::isNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("no port") << u"host:port"_s;
    QTest::newRow("a blank") << u"a host"_s;
    QTest::newRow("a file") << u"file:///etc"_s;
}

void TypedAddressTest::isNone()
{
    QFETCH(QString, text);
    QVERIFY(!parseTypedAddress(text, u"https"_s));
}

QTEST_GUILESS_MAIN(TypedAddressTest)
#include "tst_typedaddress.moc"
