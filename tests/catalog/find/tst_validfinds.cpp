// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/validfinds.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ValidFindsTest final : public QObject
{
    Q_OBJECT

private slots:
    void isTheLastThatCouldBeRead_data();
    void isTheLastThatCouldBeRead();
    void forgetsWhatIsOfNoUse();
};

void ValidFindsTest::isTheLastThatCouldBeRead_data()
{
    QTest::addColumn<QStringList>("valid");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("last");

    QTest::newRow("nothing before") << QStringList() << u"colour:red"_s << QString();
    QTest::newRow("put in at once") << QStringList {u"ubuntu"_s} << u"colour:red"_s << u"ubuntu"_s;
    QTest::newRow("typed over") << QStringList {u"ubuntu"_s, u"c"_s, u"co"_s, u"colour"_s}
                                << u"colour:red"_s << u"ubuntu"_s;
    QTest::newRow("typed behind") << QStringList {u"ubuntu"_s, u"ubuntu "_s, u"ubuntu c"_s,
                                                  u"ubuntu colour"_s}
                                  << u"ubuntu colour:red"_s << u"ubuntu "_s;
    QTest::newRow("typed before") << QStringList {u" ubuntu"_s, u"c ubuntu"_s, u"colour ubuntu"_s}
                                  << u"colour: ubuntu"_s << u" ubuntu"_s;
    QTest::newRow("a date that is none")
            << QStringList {u"created:>2025"_s, u"arm"_s, u"arm created:"_s,
                            u"arm created:>2026-1"_s}
            << u"arm created:>2026-13"_s << u"arm"_s;
    QTest::newRow("another word at its place")
            << QStringList {u"colder"_s} << u"colour:red"_s << u"colder"_s;
}

void ValidFindsTest::isTheLastThatCouldBeRead()
{
    QFETCH(QStringList, valid);
    QFETCH(QString, wrong);
    ValidFinds finds;
    for (const QString &text : valid)
        finds.add({.text = text, .expression = *parseFindExpression(text, {})});
    QVERIFY(!parseFindExpression(wrong, {}));
    const ValidFinds::Find last = finds.lastBefore(wrong, *findFault(wrong, {}));
    QTEST(last.text, "last");
    QCOMPARE(last.expression, *parseFindExpression(last.text, {}));
}

void ValidFindsTest::forgetsWhatIsOfNoUse()
{
    const FindExpression a = *parseFindExpression(u"a"_s, {});
    const FindExpression b = *parseFindExpression(u"b"_s, {});
    ValidFinds finds;
    finds.add({u"a"_s, a});
    finds.add({u"b"_s, b});
    finds.add({u"b"_s, b});
    finds.remove(b);
    QCOMPARE(finds.lastBefore(u"x:"_s, {0, 2}).expression, a);
}

QTEST_GUILESS_MAIN(ValidFindsTest)
#include "tst_validfinds.moc"
