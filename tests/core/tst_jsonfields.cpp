// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/jsonfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class JsonFieldsTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryType();
    void missingAndNullAreEmpty();
    void faults_data();
    void faults();
    void theFirstFaultIsKept();
    void largeNumbers();
    void othersStayBesideTheKnown();
};

void JsonFieldsTest::readsEveryType()
{
    std::optional<QString> fault;
    const JsonFields fields({{u"text"_s, u"a"_s},
                             {u"flag"_s, true},
                             {u"number"_s, 7},
                             {u"texts"_s, QJsonArray {u"x"_s, u"y"_s}},
                             {u"object"_s, QJsonObject {{u"text"_s, u"b"_s}}},
                             {u"objects"_s, QJsonArray {QJsonObject {{u"text"_s, u"c"_s}}}}},
                            {}, fault);
    QCOMPARE(fields.text(u"text"_s), u"a"_s);
    QVERIFY(fields.flag(u"flag"_s));
    QCOMPARE(fields.number(u"number"_s), 7);
    QCOMPARE(fields.texts(u"texts"_s), (QStringList {u"x"_s, u"y"_s}));
    QCOMPARE(fields.object(u"object"_s).text(u"text"_s), u"b"_s);
    QCOMPARE(fields.objects(u"objects"_s).size(), 1);
    QCOMPARE(fields.objects(u"objects"_s).first().text(u"text"_s), u"c"_s);
    QVERIFY(!fault);
}

void JsonFieldsTest::missingAndNullAreEmpty()
{
    std::optional<QString> fault;
    const JsonFields fields({{u"text"_s, QJsonValue::Null}}, {}, fault);
    QVERIFY(fields.text(u"text"_s).isEmpty());
    QVERIFY(!fields.flag(u"flag"_s));
    QCOMPARE(fields.number(u"number"_s), 0);
    QVERIFY(fields.texts(u"texts"_s).isEmpty());
    QVERIFY(fields.object(u"object"_s).text(u"text"_s).isEmpty());
    QVERIFY(fields.objects(u"objects"_s).isEmpty());
    QVERIFY(!fault);
}

void JsonFieldsTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");

    QTest::newRow("text") << R"({"text": 1})"_ba << u"text"_s;
    QTest::newRow("flag") << R"({"flag": "yes"})"_ba << u"flag"_s;
    QTest::newRow("number") << R"({"number": "7"})"_ba << u"number"_s;
    QTest::newRow("texts") << R"({"texts": "x"})"_ba << u"texts"_s;
    QTest::newRow("entry of texts") << R"({"texts": ["x", 1]})"_ba << u"texts[1]"_s;
    QTest::newRow("object") << R"({"object": []})"_ba << u"object"_s;
    QTest::newRow("in an object") << R"({"object": {"text": {}}})"_ba << u"object.text"_s;
    QTest::newRow("objects") << R"({"objects": {}})"_ba << u"objects"_s;
    QTest::newRow("entry of objects") << R"({"objects": [{}, "x"]})"_ba << u"objects[1]"_s;
    QTest::newRow("in an entry") << R"({"objects": [{}, {"text": 1}]})"_ba << u"objects[1].text"_s;
}

void JsonFieldsTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    std::optional<QString> fault;
    const JsonFields fields(QJsonDocument::fromJson(json).object(), {}, fault);
    QStringList texts = {fields.text(u"text"_s), fields.object(u"object"_s).text(u"text"_s)};
    texts += fields.texts(u"texts"_s);
    for (const JsonFields &entry : fields.objects(u"objects"_s))
        texts.append(entry.text(u"text"_s));
    QVERIFY(!fields.flag(u"flag"_s));
    QCOMPARE(fields.number(u"number"_s), 0);
    QVERIFY(fault);
    QCOMPARE(*fault, place);
}

void JsonFieldsTest::theFirstFaultIsKept()
{
    std::optional<QString> fault;
    const JsonFields fields({{u"a"_s, 1}, {u"b"_s, 2}}, u"outer"_s, fault);
    QVERIFY(fields.text(u"b"_s).isEmpty());
    QVERIFY(fields.text(u"a"_s).isEmpty());
    QCOMPARE(fault.value_or(QString()), u"outer.b"_s);
}

void JsonFieldsTest::largeNumbers()
{
    std::optional<QString> fault;
    const JsonFields fields({{u"large"_s, qint64(4'102'444'800)}, {u"part"_s, 0.5}}, {}, fault);
    QCOMPARE(fields.longNumber(u"large"_s), qint64(4'102'444'800));
    QCOMPARE(fields.number(u"large"_s), 0);
    QCOMPARE(fields.longNumber(u"part"_s), qint64(0));
    QCOMPARE(fields.longNumber(u"missing"_s), qint64(0));
    QVERIFY(!fault);
}

void JsonFieldsTest::othersStayBesideTheKnown()
{
    QCOMPARE(withOthers({{u"a"_s, 1}}, {{u"a"_s, 2}, {u"b"_s, 3}}),
             (QJsonObject {{u"a"_s, 1}, {u"b"_s, 3}}));
}

QTEST_GUILESS_MAIN(JsonFieldsTest)
#include "tst_jsonfields.moc"
