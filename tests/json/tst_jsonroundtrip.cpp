// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imagefields.h"
#include "core/region.h"
#include "hostile/hostilereplies.h"
#include "randomentry.h"
#include "simulator/demoimages.h"
#include "json/imagefromjson.h"
#include "json/imagejson.h"
#include "json/jsonparsing.h"
#include "json/jsonscan.h"
#include "json/membername.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What is read of any image, written, and read again is the same, and has the members that were
/// sent.
class JsonRoundTripTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatIsHostile();
    void keepsWhatIsRecorded();
    void keepsTheDemoCatalog();
    void keepsWhatIsRandom_data();
    void keepsWhatIsRandom();
};

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

std::string_view view(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

/// The objects in the ImageSet of a reply, as they were sent.
QByteArrayList entriesOf(const QByteArray &body)
{
    const simdjson::padded_string padded = paddedJson(body);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array list;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document["Response"]["ImageSet"].get_array().get(list) != simdjson::SUCCESS)
        return {};
    QByteArrayList entries;
    for (auto entry : list) {
        simdjson::ondemand::object object;
        std::string_view json;
        if (entry.get_object().get(object) == simdjson::SUCCESS &&
            object.raw_json().get(json) == simdjson::SUCCESS)
            entries.append(bytes(json).trimmed());
    }
    return entries;
}

/// The value as such: two texts of it are the same if they mean the same.
QByteArray meaning(const QByteArray &json)
{
    QByteArray list = '[' + json + ']';
    list.replace("\xEF\xBB\xBF", R"(\uFEFF)"); // which Qt drops at the start of a string otherwise
    const QJsonDocument document = QJsonDocument::fromJson(list);
    return document.isNull() ? json : document.toJson(QJsonDocument::Compact);
}

/// The members of an object, ready to be compared: fields once, as they count, by what they mean;
/// and then all others, byte for byte.
QByteArrayList comparable(const QByteArray &json)
{
    QMap<QByteArray, QByteArray> fields;
    QByteArrayList others;
    for (const auto &[written, value] : jsonMembers(view(json))) {
        const QByteArray name = bytes(MemberName(written).text());
        if (imageField(view(name)))
            fields.insert(name, meaning(bytes(value)));
        else
            others += bytes(written) + ": " + bytes(value);
    }
    QByteArrayList all;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        all += field.key() + ": " + field.value();
    return all + others;
}

/// "name: value" of each member, byte for byte.
QByteArrayList membersOf(const QByteArray &json)
{
    QByteArrayList members;
    for (const auto &[name, value] : jsonMembers(view(json)))
        members += bytes(name) + ": " + bytes(value);
    return members;
}

/// In front of all that was sent is the region asked, and no other.
void checkRegion(Image image)
{
    QByteArrayList expected {R"(Region: "ap-seoul")"};
    for (const QByteArray &member : membersOf(sentJson(image))) {
        const QByteArray name = member.left(member.indexOf(": "));
        if (MemberName(view(name)).text() != "Region")
            expected += member;
    }
    image.place.region = u"ap-seoul"_s;
    QCOMPARE(membersOf(imageJson(image)), expected);
}

void checkRoundTrip(const QByteArray &sent)
{
    const Result<Image> image = imageFromJson(sent);
    QVERIFY2(image, sent.constData());
    const QByteArray written = sentJson(*image);
    QVERIFY2(isJson(view(written)), written.constData());
    QCOMPARE(comparable(written), comparable(sent));

    const Result<Image> again = imageFromJson(written);
    QVERIFY2(again, written.constData());
    QVERIFY2(*again == *image, sent.constData());
    QCOMPARE(again->unread, image->unread);
    // Empty and missing are equal, and yet different.
    QCOMPARE(sentJson(*again), written);
    checkRegion(*image);
}

/// Checks all, and that there are so many at least.
void checkRoundTrips(const QByteArrayList &entries, qsizetype atLeast)
{
    QCOMPARE_GE(entries.size(), atLeast);
    for (const QByteArray &entry : entries) {
        checkRoundTrip(entry);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace

void JsonRoundTripTest::keepsWhatIsHostile()
{
    const PageAsked page = {.images = demoImages(u"ap-seoul"_s), .offset = 0, .limit = pageSize};
    QByteArrayList entries;
    for (const HostileReply &reply : bodyReplies() + totalReplies()) {
        const QByteArray answer = reply.answer ? reply.answer(page) : QByteArray();
        entries += entriesOf(answer.mid(answer.indexOf("\r\n\r\n") + 4));
    }
    checkRoundTrips(entries, 1'000);
}

void JsonRoundTripTest::keepsWhatIsRecorded()
{
    QByteArrayList entries;
    QDirIterator files(QStringLiteral(CVM_TEST_DATA "/fuzz"), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        entries += entriesOf(file.readAll());
    }
    checkRoundTrips(entries, 10);
}

void JsonRoundTripTest::keepsTheDemoCatalog()
{
    QByteArrayList entries;
    for (const QString &region : knownRegionIds()) {
        for (const QJsonObject &image : demoImages(region))
            entries += QJsonDocument(image).toJson().trimmed();
    }
    checkRoundTrips(entries, 1'000);
}

void JsonRoundTripTest::keepsWhatIsRandom_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void JsonRoundTripTest::keepsWhatIsRandom()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArrayList entries;
    for (int i = 0; i < 500; ++i)
        entries += randomEntry(random);
    checkRoundTrips(entries, 500);
}

QTEST_GUILESS_MAIN(JsonRoundTripTest)
#include "tst_jsonroundtrip.moc"
