// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/replyreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ReplyReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsErrors_data();
    void findsErrors();
    void shortensLongErrors_data();
    void shortensLongErrors();
    void readsATotal_data();
    void readsATotal();
    void readsAPage();
    void countsWhatIsNoImage();
    void needsAnImageSet();
    void sharesTexts();
    void readsBehindAByteOrderMark();
    void anOddMemberCostsNoImage_data();
    void anOddMemberCostsNoImage();
};

namespace {

const QDateTime readTime({2026, 11, 24}, {3, 0}, QTimeZone::utc());

Result<ImagePage> read(const QByteArray &response, const QString &region)
{
    ReplyReader reader;
    const QByteArray body = "{\"Response\":" + response + '}';
    return reader.read({.status = 200, .body = body}, Place {.region = region}, readTime);
}

} // namespace

void ReplyReaderTest::findsErrors_data()
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
    const QByteArray good = R"({"Response":{"ImageSet":[],"RequestId":"r"}})";
    QTest::newRow("more after it")
            << 200 << good + '}' << ApiError::Kind::Malformed << QString() << QString();
    QTest::newRow("two of them") << 200 << good + good << ApiError::Kind::Malformed << QString()
                                 << QString();
    for (const QByteArray &member :
         {R"("OsName":tru)"_ba, R"("New":nul)"_ba, R"("New":[1,)"_ba, R"("New":{"a":01x})"_ba,
          R"("ImageSize":5x)"_ba, R"("OsName" "a")"_ba, R"("Tags":[{}})"_ba,
          R"("Tags":[{"Key":tru}])"_ba, R"("SnapshotSet":[{"DiskSize":1 2}])"_ba, R"(7:8)"_ba}) {
        QTest::addRow("%s", member.constData())
                << 200
                << QByteArray(R"({"Response":{"ImageSet":[{"ImageId":"i",)" + member + "}]}}")
                << ApiError::Kind::Malformed << QString() << QString();
    }
    QTest::newRow("array") << 200 << "[]"_ba << ApiError::Kind::Malformed << QString() << QString();
}

void ReplyReaderTest::findsErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, code);
    QFETCH(QString, requestId);
    ReplyReader reader;
    const auto response = reader.read({.status = status, .body = body},
                                      Place {.region = u"ap-seoul"_s}, readTime);
    QVERIFY(!response);
    QCOMPARE(response.error().kind, kind);
    QCOMPARE(response.error().code, code);
    QCOMPARE(response.error().requestId, requestId);
    QCOMPARE(response.error().httpStatus, status);
    QVERIFY(kind == ApiError::Kind::Service || !response.error().message.isEmpty());
}

void ReplyReaderTest::shortensLongErrors_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("ASCII") << "word "_ba;
    QTest::newRow("Chinese") << "\\u955c\\u50cf"_ba;
    QTest::newRow("Chinese in UTF-8") << "\xe9\x95\x9c"_ba;
    QTest::newRow("emoji") << "\\ud83d\\ude00"_ba;
    QTest::newRow("backslashes") << "\\\\"_ba;
    QTest::newRow("quotes") << "\\\""_ba;
}

/// Of a text beyond all measure no more than people can read becomes one of ours.
void ReplyReaderTest::shortensLongErrors()
{
    QFETCH(QByteArray, part);
    // However the parts fall on the place of the cut.
    for (int shift = 0; shift < 12; ++shift) {
        const QByteArray text = QByteArray(shift, 'x') + part.repeated(int(100'000 / part.size()));
        const Result<ImagePage> page = read(R"({"Error":{"Code":")" + text + R"(","Message":")" +
                                                    text + R"("},"RequestId":")" + text + R"("})",
                                            u"ap-seoul"_s);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ApiError::Kind::Service);
        for (const QString &shown :
             {page.error().code, page.error().message, page.error().requestId}) {
            QVERIFY2(shown.endsWith(u"… (100 kB)"_s), qPrintable(shown.right(30)));
            QVERIFY(shown.size() > 900 && shown.size() < 1100);
        }
    }
}

void ReplyReaderTest::readsATotal_data()
{
    QTest::addColumn<QJsonValue>("told");
    QTest::addColumn<std::optional<qint64>>("total");
    using Total = std::optional<qint64>;
    QTest::newRow("none at all") << QJsonValue(0) << Total(0);
    QTest::newRow("two billion") << QJsonValue(2'000'000'000) << Total(2'000'000'000);
    QTest::newRow("as text") << QJsonValue(u"408"_s) << Total(408);
    QTest::newRow("more than can be added up")
            << QJsonValue(std::numeric_limits<qint64>::max()) << Total();
    QTest::newRow("negative") << QJsonValue(-1) << Total();
    QTest::newRow("negative text") << QJsonValue(u"-1"_s) << Total();
    QTest::newRow("fraction") << QJsonValue(1.5) << Total();
    QTest::newRow("words") << QJsonValue(u"many"_s) << Total();
    QTest::newRow("object") << QJsonValue(QJsonObject()) << Total();
    QTest::newRow("null") << QJsonValue() << Total();
}

void ReplyReaderTest::readsATotal()
{
    QFETCH(QJsonValue, told);
    QFETCH(std::optional<qint64>, total);
    const auto page =
            read(QJsonDocument(QJsonObject {{u"TotalCount"_s, told}, {u"ImageSet"_s, QJsonArray()}})
                         .toJson(),
                 u"ap-seoul"_s);
    QVERIFY(page);
    QCOMPARE(page->totalCount, total);
}

void ReplyReaderTest::readsAPage()
{
    const auto page = read(R"({"TotalCount": 408, "RequestId": "r",
        "ImageSet": [{"ImageId": "img-11111111"}, {"ImageId": "img-22222222"}]})",
                           u"ap-seoul"_s);
    QVERIFY(page);
    QCOMPARE(page->totalCount, 408);
    QCOMPARE(page->origin.requestId, u"r"_s);
    QCOMPARE(page->entryCount(), 2);
    QCOMPARE(page->images.last().imageId, u"img-22222222"_s);
    QCOMPARE(page->images.last().place.region, u"ap-seoul"_s);
    QCOMPARE(page->origin.requestId, u"r"_s);
    QCOMPARE(page->origin.readTime, readTime);
}

void ReplyReaderTest::countsWhatIsNoImage()
{
    const auto page =
            read(R"({"ImageSet": [{"ImageId": "img-11111111"}, {}, null, 7, {"ImageId": 0}]})",
                 u"ap-seoul"_s);
    QVERIFY(page);
    QCOMPARE(page->images.size(), 2);
    QCOMPARE(page->unreadable, 3);
    QCOMPARE(page->entryCount(), 5);
    QVERIFY(!page->totalCount);
}

void ReplyReaderTest::needsAnImageSet()
{
    QVERIFY(read(R"({"ImageSet": null, "TotalCount": 0})", u"r"_s));
    const auto page = read(R"({"RequestId": "r", "ImageSet": {}})", u"ap-seoul"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Malformed);
    QCOMPARE(page.error().requestId, u"r"_s);
    QVERIFY(page.error().message.contains(u"ImageSet"_s));
}

void ReplyReaderTest::sharesTexts()
{
    ReplyReader reader;
    const HttpReply reply = {.status = 200,
                             .body = R"({"Response":{"ImageSet":[{"ImageId":"i","OsName":"CentOS"},
                                 {"ImageId":"j","OsName":"CentOS"}]}})"};
    const auto first = reader.read(reply, Place {.region = u"ap-seoul"_s}, readTime);
    const auto second = reader.read(reply, Place {.region = u"ap-tokyo"_s}, readTime);
    QVERIFY(first && second);
    const QString &name = first->images.first().osName;
    QCOMPARE(name, u"CentOS"_s);
    QVERIFY(name.isSharedWith(first->images.last().osName));
    QVERIFY(name.isSharedWith(second->images.last().osName));
}

void ReplyReaderTest::readsBehindAByteOrderMark()
{
    ReplyReader reader;
    const QByteArray body = "\xEF\xBB\xBF"
                            R"({"Response":{"ImageSet":[{"ImageId":"img-11111111"}]}})";
    const auto page =
            reader.read({.status = 200, .body = body}, Place {.region = u"ap-seoul"_s}, readTime);
    QVERIFY(page);
    QCOMPARE(page->images.size(), 1);
}

void ReplyReaderTest::anOddMemberCostsNoImage_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("deep") << QByteArray(1'100, '[') + QByteArray(1'100, ']');
    QTest::newRow("very deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("huge") << "1E400"_ba;
    QTest::newRow("long") << "12345678901234567890"_ba;
    QTest::newRow("half a pair") << R"({"\ud83d":"\ude00"})"_ba;
}

void ReplyReaderTest::anOddMemberCostsNoImage()
{
    QFETCH(QByteArray, value);
    const QByteArray member = "\"New\":" + value;
    const auto page = read('{' + member + R"(,"ImageSet":[{"ImageId":"i",)" + member +
                                   R"(},{"ImageId":"j"}],"TotalCount":2,)" + member + '}',
                           u"ap-seoul"_s);
    QVERIFY(page);
    QCOMPARE(page->totalCount, 2);
    QCOMPARE(page->images.size(), 2);
    QCOMPARE(page->images.first().unread, QByteArray('{' + member + '}'));
}

QTEST_GUILESS_MAIN(ReplyReaderTest)
#include "tst_replyreader.moc"
