// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/fuzzymatch.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class FuzzyMatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void fits_data();
    void fits();
    void prefers_data();
    void prefers();
    void endsSoonWhateverIsTyped();
};

void FuzzyMatchTest::fits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");

    QTest::newRow("nothing typed") << QString() << u"Refresh"_s << true;
    QTest::newRow("the whole") << u"Refresh"_s << u"Refresh"_s << true;
    QTest::newRow("without case") << u"rEF"_s << u"Refresh"_s << true;
    QTest::newRow("letters apart") << u"rfh"_s << u"Refresh"_s << true;
    QTest::newRow("another order") << u"hr"_s << u"Refresh"_s << false;
    QTest::newRow("too many of one") << u"rrr"_s << u"Refresh"_s << false;
    QTest::newRow("too long") << u"refreshing"_s << u"Refresh"_s << false;
    QTest::newRow("blanks do not count") << u"load all"_s << u"Loadall"_s << true;
    QTest::newRow("not Latin") << u"서울"_s << u"Seoul 서울"_s << true;
    QTest::newRow("no text") << u"a"_s << QString() << false;
}

void FuzzyMatchTest::fits()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(fuzzyScore(typed, text).has_value(), fits);
}

void FuzzyMatchTest::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("letters in a row") << u"ref"_s << u"Refresh"_s << u"Rare life"_s;
    QTest::newRow("beginnings of words") << u"la"_s << u"Load all"_s << u"Place a"_s;
    QTest::newRow("a word to a part of one") << u"os"_s << u"OS"_s << u"Close"_s;
    QTest::newRow("the shorter text") << u"name"_s << u"Name"_s << u"Name of the image"_s;
    QTest::newRow("a later, better place") << u"all"_s << u"Load all"_s << u"Label line"_s;
}

void FuzzyMatchTest::prefers()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const std::optional<int> high = fuzzyScore(typed, better);
    const std::optional<int> low = fuzzyScore(typed, worse);
    QVERIFY(high);
    QVERIFY(!low || *high > *low);
}

void FuzzyMatchTest::endsSoonWhateverIsTyped()
{
    // Many ways to fail: a search that tries them all would not end before the test is stopped.
    const QString text = u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s;
    QVERIFY(!fuzzyScore(QString(20, u'a') + u'b', text));
    QVERIFY(!fuzzyScore(QString(1000, u'a'), text));
}

QTEST_GUILESS_MAIN(FuzzyMatchTest)
#include "tst_fuzzymatch.moc"
