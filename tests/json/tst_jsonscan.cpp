// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/jsonscan.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class JsonScanTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsJson_data();
    void knowsJson();
    void knowsWhatIsNone_data();
    void knowsWhatIsNone();
    void findsMembers_data();
    void findsMembers();
};

namespace {

void addTexts(std::initializer_list<QByteArray> texts)
{
    QTest::addColumn<QByteArray>("text");
    for (const QByteArray &text : texts)
        QTest::addRow("%s", text.left(40).constData()) << text;
}

} // namespace

void JsonScanTest::knowsJson_data()
{
    addTexts({"null",
              "true",
              "false",
              "0",
              "-0",
              "12345678901234567890",
              "1E400",
              "1e-400",
              "-0.50e+1",
              "\"\"",
              R"("\"\\\/\b\f\n\r\t\u00eF\ud83d")",
              "\"\xEF\xBB\xBF\x7F\"",
              "[]",
              "[ ]",
              "{}",
              "{\n}",
              "[1, [2,[ ] ] ,{}]",
              R"({"a":{"b" : [ ]},"a":"]}"})",
              R"({"":""})",
              QByteArray(100'000, '[') + QByteArray(100'000, ']')});
}

void JsonScanTest::knowsJson()
{
    QFETCH(QByteArray, text);
    QVERIFY(isJson({text.constData(), size_t(text.size())}));
}

void JsonScanTest::knowsWhatIsNone_data()
{
    addTexts({"",        " ",         "nul",         "nulls",     "True",
              "+1",      "01",        "-",           "1.",        ".5",
              "1e",      "1e+",       "0x1",         "NaN",       "1 ",
              " 1",      "1 2",       "\"",          "\"a",       "\"\\\"",
              R"("\x")", R"("\u12")", R"("\u123g")", "\"\n\"",    "\"a\"b",
              "[",       "]",         "[1",          "[1,",       "[1,]",
              "[,1]",    "[1 2]",     "[}",          "{",         "{1:2}",
              "{\"a\"}", "{\"a\":}",  "{\"a\":1,}",  "{\"a\" 1}", "{,}",
              "[]]",     "{\"a\":1]", "[{]}",        "{}{}",      "{\"a\":1 \"b\":2}",
              "'a'",     "[1/**/]"});
}

void JsonScanTest::knowsWhatIsNone()
{
    QFETCH(QByteArray, text);
    QVERIFY(!isJson({text.constData(), size_t(text.size())}));
}

void JsonScanTest::findsMembers_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArrayList>("members");
    QTest::newRow("none") << "{}"_ba << QByteArrayList();
    QTest::newRow("space") << "{ \n}"_ba << QByteArrayList();
    QTest::newRow("one") << R"({"a":null})"_ba << QByteArrayList {"a", "null"};
    QTest::newRow("space around") << "{ \"a\"\t: 1\n,\"b\":2 }"_ba
                                  << QByteArrayList {"a", "1", "b", "2"};
    QTest::newRow("space within") << R"({"a":[ 1, {} ]})"_ba << QByteArrayList {"a", "[ 1, {} ]"};
    QTest::newRow("names within") << R"({"a":{"b":{"a":1}},"":"{\"c\":2}"})"_ba
                                  << QByteArrayList {"a", R"({"b":{"a":1}})", "", R"("{\"c\":2}")"};
    QTest::newRow("the same name") << R"({"a":1,"a":1})"_ba << QByteArrayList {"a", "1", "a", "1"};
    QTest::newRow("escapes") << R"({"\"\u0061":"\/"})"_ba
                             << QByteArrayList {R"(\"\u0061)", R"("\/")"};
    for (const QByteArray &other :
         {""_ba, "null"_ba, "[]"_ba, "\"a\""_ba, "{"_ba, R"({"a":1)"_ba, R"({"a":1,})"_ba,
          R"({"a":1}})"_ba, R"({"a":1}{})"_ba, R"({"a":nul})"_ba, R"({"a" 1})"_ba, "\xFF\x80"_ba})
        QTest::addRow("no object: %s", other.constData()) << other << QByteArrayList();
}

void JsonScanTest::findsMembers()
{
    QFETCH(QByteArray, object);
    QByteArrayList found;
    for (const auto &[name, value] : jsonMembers({object.constData(), size_t(object.size())}))
        found << QByteArrayView(name).toByteArray() << QByteArrayView(value).toByteArray();
    QTEST(found, "members");
}

QTEST_GUILESS_MAIN(JsonScanTest)
#include "tst_jsonscan.moc"
