// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/pagechain.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class PageChainTest final : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithItsFirstPage();
    void ends_data();
    void ends();
    void followsTheNewestTotal();
    void findsItsTotalWithoutOne();
    void waitsForPagesWithoutTotal();
    void losesAndFindsPages();
    void countsUnreadableEntries();
    void doesNotBelieveATotalThatIsTooSmall();
    void needsNothingBehindATotalThatShrank();
    void noticesThatTheTotalChanges();
    void restarts();
    void restartsAsFarAsItWasRead();

private:
    static ImagePage page(int entries, std::optional<qint64> total)
    {
        return {.images = QList<Image>(entries), .totalCount = total};
    }
    static void read(PageChain &chain, int number, const ImagePage &answer)
    {
        chain.ask(number);
        chain.take(number, answer);
    }
};

void PageChainTest::beginsWithItsFirstPage()
{
    const ImageRequest first = {.place = {.region = u"ap-seoul"_s},
                                .instanceType = u"SA5.MEDIUM2"_s};
    PageChain chain(first);
    QCOMPARE(chain.missingPages(), QList<int> {0});
    QCOMPARE(chain.request(0), first);

    ImageRequest third = first;
    third.offset = 200;
    QCOMPARE(chain.request(2), third);
}

void PageChainTest::ends_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("hasNext");

    QTest::newRow("full page, more to come") << 100 << 101 << true;
    QTest::newRow("full page, that was all") << 100 << 100 << false;
    QTest::newRow("short page, more told") << 99 << 500 << true;
    QTest::newRow("empty page, more told") << 0 << 500 << true;
    QTest::newRow("short page, that was all") << 99 << 99 << false;
    QTest::newRow("full page, fewer told") << 100 << 7 << true;
    QTest::newRow("short page, fewer told") << 99 << 7 << false;
    QTest::newRow("nothing at all") << 0 << 0 << false;
    QTest::newRow("full page without total") << 100 << -1 << true;
    QTest::newRow("short page without total") << 99 << -1 << false;
    QTest::newRow("empty page without total") << 0 << -1 << false;
}

void PageChainTest::ends()
{
    QFETCH(int, entries);
    QFETCH(int, total);

    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(entries, total < 0 ? std::nullopt : std::optional<qint64>(total)));

    QTEST(chain.hasNext(), "hasNext");
    QTEST(chain.canAskNext(), "hasNext");
}

void PageChainTest::followsTheNewestTotal()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, 200));
    read(chain, 1, page(100, 201));
    QVERIFY(chain.hasNext());
    QCOMPARE(chain.total(), 201);
    read(chain, 2, page(100, {}));
    QCOMPARE(chain.total(), 201);
    QVERIFY(!chain.hasNext());
}

void PageChainTest::findsItsTotalWithoutOne()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, {}));
    QCOMPARE(chain.total(), std::nullopt);
    read(chain, 1, page(30, {}));
    QCOMPARE(chain.total(), 130);

    // Read again, page 0 is the last one with images; the pages come in any order.
    chain.restart();
    read(chain, 0, page(40, {}));
    read(chain, 1, page(0, {}));
    QCOMPARE(chain.total(), 40);
}

void PageChainTest::waitsForPagesWithoutTotal()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    chain.ask(0);
    QVERIFY(!chain.canAskNext());
    chain.take(0, page(100, {}));
    QVERIFY(chain.canAskNext());
    chain.ask(1);
    QVERIFY(!chain.canAskNext());

    chain.take(1, page(100, 1000));
    chain.ask(2);
    QVERIFY(chain.canAskNext());
}

void PageChainTest::losesAndFindsPages()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, 400));
    chain.ask(1);
    chain.ask(2);
    chain.ask(3);
    chain.lose(3);
    chain.take(2, page(100, 400));
    chain.lose(1);
    QCOMPARE(chain.missingPages(), (QList<int> {1, 3}));
    QVERIFY(!chain.hasNext());

    chain.ask(1);
    QCOMPARE(chain.missingPages(), QList<int> {3});
}

void PageChainTest::countsUnreadableEntries()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, {.images = QList<Image>(98), .totalCount = 150, .unreadable = 2});
    QVERIFY(chain.hasNext());
    read(chain, 1, {.images = QList<Image>(49), .totalCount = 150, .unreadable = 1});
    QCOMPARE(chain.unreadable(), 3);

    chain.restart();
    QCOMPARE(chain.unreadable(), 0);
}

void PageChainTest::doesNotBelieveATotalThatIsTooSmall()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, 7));
    chain.ask(1);
    QVERIFY(!chain.canAskNext());
    chain.take(1, page(30, 7));
    QVERIFY(!chain.hasNext());
    QCOMPARE(chain.total(), 7);

    // An empty page says nothing against it.
    chain.restart();
    read(chain, 0, page(100, 7));
    read(chain, 1, page(0, 7));
    QVERIFY(!chain.hasNext());
}

void PageChainTest::needsNothingBehindATotalThatShrank()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, 500));
    for (const int number : {1, 2, 3, 4})
        chain.ask(number);
    chain.lose(4);
    chain.take(1, page(98, 250));
    QCOMPARE(chain.missingPages(), QList<int>());
    QVERIFY(!chain.isBehindEnd(4));
    // It was a mistake of one page.
    chain.take(2, page(98, 500));
    QCOMPARE(chain.missingPages(), QList<int> {4});

    // The first page tells whether there is anything.
    read(chain, 4, page(0, 0));
    chain.restart();
    QCOMPARE(chain.missingPages(), QList<int> {0});
}

void PageChainTest::noticesThatTheTotalChanges()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, 200));
    read(chain, 1, page(100, {}));
    QVERIFY(chain.isTotalSteady());
    chain.restart();
    read(chain, 0, page(100, 300));
    QVERIFY(chain.isTotalSteady());
    read(chain, 1, page(100, 299));
    QVERIFY(!chain.isTotalSteady());
    read(chain, 2, page(99, 299));
    QVERIFY(!chain.isTotalSteady());
}

void PageChainTest::restarts()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    chain.restart();
    QCOMPARE(chain.missingPages(), QList<int> {0});

    read(chain, 0, page(100, 120));
    read(chain, 1, page(20, 120));
    chain.restart();
    QCOMPARE(chain.missingPages(), (QList<int> {0, 1}));
    read(chain, 0, page(100, 220));
    read(chain, 1, page(100, 220));
    QVERIFY(chain.hasNext());
}

void PageChainTest::restartsAsFarAsItWasRead()
{
    PageChain chain({.place = {.region = u"ap-seoul"_s}});
    read(chain, 0, page(100, 900));
    read(chain, 1, page(100, 900));
    chain.ask(2);
    chain.ask(3);
    chain.lose(3); // Never read, so it is no part of what is read again.
    chain.restart();
    QCOMPARE(chain.missingPages(), (QList<int> {0, 1, 2}));

    // The second restart still knows, though page 1 and 2 were lost meanwhile.
    read(chain, 0, page(100, 900));
    chain.ask(1);
    chain.lose(1);
    chain.restart();
    QCOMPARE(chain.missingPages(), (QList<int> {0, 1, 2}));
}

QTEST_GUILESS_MAIN(PageChainTest)
#include "tst_pagechain.moc"
