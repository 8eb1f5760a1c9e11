// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apireply.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ApiReplyTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsShortAnswers();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void readsHttpDates_data();
    void readsHttpDates();
};

void ApiReplyTest::readsShortAnswers()
{
    const auto response =
            readResponse({.status = 200, .body = R"({"Response":{"Word":"yes","RequestId":"r"}})"});
    QVERIFY(response);
    QCOMPARE(*response, (QJsonObject {{u"Word"_s, u"yes"_s}, {u"RequestId"_s, u"r"_s}}));
}

void ApiReplyTest::findsWhatIsWrong_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<ApiError>("error");
    const QByteArray refusal =
            R"({"Response":{"Error":{"Code":"InvalidAction","Message":"no"},"RequestId":"r"}})";
    for (const int status : {200, 400, 500}) {
        QTest::addRow("error with status %d", status)
                << HttpReply {.status = status, .body = refusal}
                << ApiError {.kind = ApiError::Kind::Service,
                             .code = u"InvalidAction"_s,
                             .message = u"no"_s,
                             .requestId = u"r"_s,
                             .httpStatus = status};
    }
    QTest::newRow("status") << HttpReply {.status = 502, .body = "<html>"}
                            << ApiError {.kind = ApiError::Kind::Http,
                                         .message = u"HTTP status 502"_s,
                                         .httpStatus = 502};
    QTest::newRow("page of a portal") << HttpReply {.status = 200, .body = "<html>"}
                                      << ApiError {.kind = ApiError::Kind::Malformed,
                                                   .message = u"illegal value"_s,
                                                   .httpStatus = 200};
    for (const char *body : {"[]", "{}", R"({"Response":null})", R"({"Response":[]})"}) {
        QTest::newRow(body) << HttpReply {.status = 200, .body = body}
                            << ApiError {.kind = ApiError::Kind::Malformed,
                                         .message = u"Response is missing"_s,
                                         .httpStatus = 200};
    }
}

void ApiReplyTest::findsWhatIsWrong()
{
    QFETCH(HttpReply, reply);
    QFETCH(ApiError, error);
    const auto response = readResponse(reply);
    QVERIFY(!response);
    QCOMPARE(response.error(), error);
}

void ApiReplyTest::readsHttpDates_data()
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

void ApiReplyTest::readsHttpDates()
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

QTEST_GUILESS_MAIN(ApiReplyTest)
#include "tst_apireply.moc"
