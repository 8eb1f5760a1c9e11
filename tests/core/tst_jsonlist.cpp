// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/jsonlist.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class JsonListTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites();
    void keepsWhatIsNotKnown();
    void faults_data();
    void faults();
};

namespace {

const JsonListFile file = {.member = u"words"_s, .noneError = u"No words."_s, .version = 2};

Result<QStringList> read(const QByteArray &json)
{
    return jsonListFromFile<QString>(
            file, json, [](const JsonFields &fields) { return fields.text(u"word"_s); });
}

} // namespace

void JsonListTest::readsWhatItWrites()
{
    const QJsonArray list = {QJsonObject {{u"word"_s, u"a"_s}}, QJsonObject {{u"word"_s, u"b"_s}}};
    QCOMPARE(read(jsonListToFile(file, list, {})).value(), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(read(jsonListToFile(file, {}, {})).value(), QStringList());
    QCOMPARE(read("{}").value(), QStringList());
    QCOMPARE(read(R"({"version": 1, "words": []})").value(), QStringList());
}

void JsonListTest::keepsWhatIsNotKnown()
{
    const QByteArray after = jsonListToFile(file, {}, R"({"version": 1, "by": "me", "words": 7})");
    QVERIFY(after.contains("\"by\": \"me\""));
    QVERIFY(after.contains("\"version\": 2"));
    QCOMPARE(read(after).value(), QStringList());
}

void JsonListTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const QString value = u"The value of \"%1\" is not allowed there."_s;
    QTest::newRow("nothing") << ""_ba << u"No words."_s;
    QTest::newRow("an array") << "[]"_ba << u"No words."_s;
    QTest::newRow("another list") << R"({"searches": []})"_ba << u"No words."_s;
    QTest::newRow("newer") << R"({"version": 3, "words": [{"word": 7}]})"_ba
                           << u"It was written by a newer version of the program."_s;
    QTest::newRow("no list") << R"({"words": {}})"_ba << value.arg(u"words"_s);
    QTest::newRow("in an entry") << R"({"words": [{}, {"word": 7}]})"_ba
                                 << value.arg(u"words[1].word"_s);
}

void JsonListTest::faults()
{
    QFETCH(QByteArray, json);
    const Result<QStringList> words = read(json);
    QVERIFY(!words);
    QCOMPARE(words.error().kind, ApiError::Kind::File);
    QTEST(words.error().message, "message");
}

QTEST_GUILESS_MAIN(JsonListTest)
#include "tst_jsonlist.moc"
