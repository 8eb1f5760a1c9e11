// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/indentedjson.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class IndentedJsonTest final : public QObject
{
    Q_OBJECT

private slots:
    void putsEachOnItsLine();
    void keepsWhatIsWritten_data();
    void keepsWhatIsWritten();
    void doesNotGrowWithTheSquareOfDepth();
};

void IndentedJsonTest::putsEachOnItsLine()
{
    QCOMPARE(indentedJson(R"({"a":1,"b":[{"c":"d"}, 2 ],"e":{},"f":[ ]})"), R"({
    "a": 1,
    "b": [
        {
            "c": "d"
        },
        2
    ],
    "e": {},
    "f": []
}
)"_ba);
}

void IndentedJsonTest::keepsWhatIsWritten_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const QByteArray &value :
         {"12345678901234567890"_ba, "1E400"_ba, "-0"_ba, R"("{[,:]}")"_ba, R"("\"{\\")"_ba,
          R"("a  b\u00e9")"_ba, "\"\xEF\xBB\xBF\""_ba})
        QTest::addRow("%s", value.constData()) << value;
}

void IndentedJsonTest::keepsWhatIsWritten()
{
    QFETCH(QByteArray, value);
    QCOMPARE(indentedJson("{\"a\":" + value + ",\"b\":" + value + '}'),
             QByteArray("{\n    \"a\": " + value + ",\n    \"b\": " + value + "\n}\n"));
}

void IndentedJsonTest::doesNotGrowWithTheSquareOfDepth()
{
    const QByteArray deep = QByteArray(50'000, '[') + "1,2" + QByteArray(50'000, ']');
    const QByteArray text = indentedJson(deep);
    QVERIFY(text.size() < 2 * deep.size());
    QVERIFY(text.contains("[[1, 2]]"));
    QVERIFY(text.startsWith("[\n    [\n        [\n"));
    QVERIFY(text.endsWith("\n        ]\n    ]\n]\n"));
}

QTEST_GUILESS_MAIN(IndentedJsonTest)
#include "tst_indentedjson.moc"
