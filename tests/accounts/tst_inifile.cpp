// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/inifile.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class IniFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAValue_data();
    void readsAValue();
    void sections_data();
    void sections();
    void theLastValueCounts();
    void whatIsInNoSectionIsNotRead();
};

void IniFileTest::readsAValue_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"key=value"_s << u"value"_s;
    QTest::newRow("blanks") << u" \tkey  =  value\t "_s << u"value"_s;
    QTest::newRow("carriage return") << u"key = value\r"_s << u"value"_s;
    QTest::newRow("colon") << u"key: value"_s << u"value"_s;
    QTest::newRow("capitals") << u"KEY = Value"_s << u"Value"_s;
    QTest::newRow("double quotes") << u"key = \" value \""_s << u"value"_s;
    QTest::newRow("single quotes") << u"key = 'value'"_s << u"value"_s;
    QTest::newRow("one quote") << u"key = \"value"_s << u"\"value"_s;
    QTest::newRow("quotes of two kinds") << u"key = \"value'"_s << u"\"value'"_s;
    QTest::newRow("a quote alone") << u"key = \""_s << u"\""_s;
    QTest::newRow("hash inside") << u"key = a#b # c"_s << u"a#b # c"_s;
    QTest::newRow("semicolon inside") << u"key = a;b"_s << u"a;b"_s;
    QTest::newRow("equals signs inside") << u"key = a=b:c=="_s << u"a=b:c=="_s;
    QTest::newRow("percent, comma, backslash") << u"key = %25,\\n"_s << u"%25,\\n"_s;
    QTest::newRow("bracket") << u"key = [a]"_s << u"[a]"_s;
    QTest::newRow("nothing") << u"key ="_s << u""_s;
    QTest::newRow("hash before") << u" # key = value"_s << QString();
    QTest::newRow("semicolon before") << u";key = value"_s << QString();
    QTest::newRow("no key") << u"= value"_s << QString();
    QTest::newRow("no equals sign") << u"key value"_s << QString();
}

void IniFileTest::readsAValue()
{
    QFETCH(QString, line);
    QFETCH(QString, value);
    const QList<IniSection> sections = readIni(u"[section]\n"_s + line + u"\nother = 1\n"_s);
    QCOMPARE(sections.size(), 1);
    QMap<QString, QString> values = {{u"other"_s, u"1"_s}};
    if (!value.isNull())
        values.insert(u"key"_s, value);
    QCOMPARE(sections.constFirst().values, values);
}

void IniFileTest::sections_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << u""_s << QStringList();
    QTest::newRow("two") << u"[b]\n[a]"_s << QStringList {u"b"_s, u"a"_s};
    QTest::newRow("blanks") << u"  [ my team ]\r\n"_s << QStringList {u"my team"_s};
    QTest::newRow("comment behind") << u"[a] ; [team"_s << QStringList {u"a"_s};
    QTest::newRow("brackets inside") << u"[a[1]]"_s << QStringList {u"a[1]"_s};
    QTest::newRow("no end") << u"[a]\n[b"_s << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("bracket alone") << u"["_s << QStringList {u""_s};
    QTest::newRow("twice") << u"[a]\n[b]\n[a]"_s << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("capitals") << u"[a]\n[A]"_s << QStringList {u"a"_s, u"A"_s};
}

void IniFileTest::sections()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QStringList read;
    for (const IniSection &section : readIni(text))
        read.append(section.name);
    QCOMPARE(read, names);
}

void IniFileTest::theLastValueCounts()
{
    const QList<IniSection> sections =
            readIni(u"[a]\nx = 1\ny = 2\n[b]\nx = 3\n[a]\nx = 4\nx = 5"_s);
    QCOMPARE(sections.size(), 2);
    QCOMPARE(sections[0].values, (QMap<QString, QString> {{u"x"_s, u"5"_s}, {u"y"_s, u"2"_s}}));
    QCOMPARE(sections[1].values, (QMap<QString, QString> {{u"x"_s, u"3"_s}}));
}

void IniFileTest::whatIsInNoSectionIsNotRead()
{
    QVERIFY(readIni(u"key = value\n"_s).isEmpty());
    QVERIFY(readIni(u"key = value\n[a]"_s).constFirst().values.isEmpty());
}

QTEST_GUILESS_MAIN(IniFileTest)
#include "tst_inifile.moc"
