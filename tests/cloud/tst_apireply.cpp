// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apireply.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestApiReply : public QObject
{
    Q_OBJECT

private slots:
    void returnsTheResponse();
    void findsErrors_data();
    void findsErrors();
    void readsHttpDates_data();
    void readsHttpDates();
};

void TestApiReply::returnsTheResponse()
{
    const auto response =
            openEnvelope({.status = 200, .body = R"({"Response":{"RequestId":"request-1"}})"});
    QVERIFY(response);
    QCOMPARE(response->value("RequestId"_L1).toString(), u"request-1"_s);
}

void TestApiReply::findsErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("requestId");

    const QByteArray serviceError =
            R"({"Response":{"Error":{"Code":"InvalidFilter","Message":"m"},"RequestId":"r"}})";
    QTest::newRow("in a 200") << 200 << serviceError << ApiError::Kind::Service
                              << u"InvalidFilter"_s << u"r"_s;
    QTest::newRow("in a 403") << 403 << serviceError << ApiError::Kind::Service
                              << u"InvalidFilter"_s << u"r"_s;
    QTest::newRow("without RequestId")
            << 200 << R"({"Response":{"Error":{"Code":"InternalError"}}})"_ba
            << ApiError::Kind::Service << u"InternalError"_s << QString();
    QTest::newRow("gateway") << 502 << "<html>Bad gateway</html>"_ba << ApiError::Kind::Http
                             << QString() << QString();
    QTest::newRow("redirect") << 302 << ""_ba << ApiError::Kind::Http << QString() << QString();
    QTest::newRow("page of a portal") << 200 << "<html>Log in</html>"_ba
                                      << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("empty") << 200 << ""_ba << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("other JSON") << 200 << R"({"code":0})"_ba << ApiError::Kind::Malformed
                                << QString() << QString();
    QTest::newRow("null") << 200 << R"({"Response":null})"_ba << ApiError::Kind::Malformed
                          << QString() << QString();
    QTest::newRow("null document")
            << 200 << "null"_ba << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("half") << 200 << R"({"Response":{"TotalCount":1,"Ima)"_ba
                          << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("no UTF-8") << 200 << "{\"Response\":{\"ImageSet\":[{\"ImageId\":\"\xff\"}]}}"_ba
                              << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("nested") << 200 << QByteArray(100000, '[') << ApiError::Kind::Malformed
                            << QString() << QString();
    QTest::newRow("nested and whole") << 200 << QByteArray(100000, '[') + QByteArray(100000, ']')
                                      << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("array") << 200 << "[]"_ba << ApiError::Kind::Malformed << QString() << QString();
}

void TestApiReply::findsErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, code);
    QFETCH(QString, requestId);
    const auto response = openEnvelope({.status = status, .body = body});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, kind);
    QCOMPARE(response.error().code, code);
    QCOMPARE(response.error().requestId, requestId);
    QCOMPARE(response.error().httpStatus, status);
    QVERIFY(kind == ApiError::Kind::Service || !response.error().message.isEmpty());
}

void TestApiReply::readsHttpDates_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QDateTime>("date");
    QTest::newRow("date") << "Tue, 24 Nov 2026 03:04:05 GMT"_ba
                          << QDateTime({2026, 11, 24}, {3, 4, 5}, QTimeZone::utc());
    QTest::newRow("skipped in Berlin") << "Sun, 29 Mar 2026 02:30:00 GMT"_ba
                                       << QDateTime({2026, 3, 29}, {2, 30}, QTimeZone::utc());
    QTest::newRow("no such day") << "Sun, 29 Feb 2026 02:30:00 GMT"_ba << QDateTime();
    QTest::newRow("other zone") << "Tue, 24 Nov 2026 03:04:05 CET"_ba << QDateTime();
    QTest::newRow("none") << ""_ba << QDateTime();
    QTest::newRow("other") << "24.11.2026"_ba << QDateTime();
}

void TestApiReply::readsHttpDates()
{
    QFETCH(QByteArray, header);
    QFETCH(QDateTime, date);
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const QDateTime read = parseHttpDate(header);
    qputenv("TZ", oldZone);
    QCOMPARE(read, date);
    QCOMPARE(read.isValid(), date.isValid());
}

QTEST_GUILESS_MAIN(TestApiReply)
#include "tst_apireply.moc"
