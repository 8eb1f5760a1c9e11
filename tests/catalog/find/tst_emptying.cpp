// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/emptyingsearch.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QList<Image> someImages()
{
    return {
            {.imageId = u"img-00000001"_s, .architecture = u"x86_64"_s, .platform = u"Ubuntu"_s},
            {.imageId = u"img-00000002"_s, .architecture = u"x86_64"_s, .platform = u"Ubuntu"_s},
            {.imageId = u"img-00000003"_s, .architecture = u"arm"_s, .platform = u"Debian"_s},
    };
}

/// More than are looked through between two looks at the clock.
QList<Image> manyImages()
{
    QList<Image> images;
    for (int i = 0; i < 20'000; ++i)
        images.append(
                {.imageId = u"img-%1"_s.arg(i, 8, 10, QLatin1Char('0')), .architecture = u"arm"_s});
    return images;
}

std::optional<EmptyingCondition>
emptyingCondition(const ImageStore &store, const FindExpression &find, const FacetSelection &facets)
{
    EmptyingPass pass(find, facets);
    const bool isAtEnd = pass.lookUntil(store, QDeadlineTimer(QDeadlineTimer::Forever));
    return isAtEnd ? pass.condition() : std::nullopt;
}

} // namespace

/// Which of several conditions it is that leaves no image.
class EmptyingTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheCondition_data();
    void tellsTheCondition();
    void facetsAreConditionsToo();
    void looksNotWhereItTakesLong();
    void knowsNothingOfImagesThatAreGone();
    void goesOnFromTheEventLoopAmongMany();
    void beginsAgainWhenAnythingChanges();
};

void EmptyingTest::tellsTheCondition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("imagesWithout");
    QTest::addColumn<QString>("textWithout");

    QTest::newRow("the only one") << u"arch:mips"_s << u"arch:mips"_s << 3 << QString();
    QTest::newRow("the last of two that clash")
            << u"platform:ubuntu arch:arm"_s << u"arch:arm"_s << 2 << u"platform:ubuntu"_s;
    QTest::newRow("the first") << u"nowhere  arch:arm"_s << u"nowhere"_s << 1 << u"arch:arm"_s;
    QTest::newRow("in the middle")
            << u"ubuntu -arch:x86_64 img"_s << u"-arch:x86_64"_s << 2 << u"ubuntu img"_s;
    QTest::newRow("a phrase") << u"\"no where\" debian"_s << u"\"no where\""_s << 1 << u"debian"_s;
    QTest::newRow("no single one") << u"nowhere arch:mips"_s << QString() << 0 << QString();
    QTest::newRow("none") << QString() << QString() << 0 << QString();
}

void EmptyingTest::tellsTheCondition()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QFETCH(int, imagesWithout);
    QFETCH(QString, textWithout);
    ImageStore store;
    store.take(someImages(), {});
    const auto condition = emptyingCondition(store, *parseFindExpression(text, {}), {});
    QCOMPARE(condition.has_value(), imagesWithout > 0);
    if (!condition)
        return;
    QCOMPARE(condition->findPart, part);
    QVERIFY(!condition->facet);
    QCOMPARE(condition->imagesWithout, imagesWithout);
    QCOMPARE(condition->findTextWithout, textWithout);
}

void EmptyingTest::facetsAreConditionsToo()
{
    ImageStore store;
    store.take(someImages(), {});
    FacetSelection facets;
    facets.toggle(Facet::Platform, u"Ubuntu"_s, false);
    const auto condition =
            emptyingCondition(store, *parseFindExpression(u"arch:arm"_s, {}), facets);
    QVERIFY(condition);
    QCOMPARE(condition->facet, std::optional(Facet::Platform));
    QCOMPARE(condition->imagesWithout, 1);
    QCOMPARE(condition->findTextWithout, u"arch:arm"_s);
    QVERIFY(condition->facetsWithout.isEmpty());

    // The other facets stay.
    facets.toggle(Facet::Architecture, u"arm"_s, false);
    const auto last = emptyingCondition(store, *parseFindExpression({}, {}), facets);
    QVERIFY(last && last->facet);
    QVERIFY(last->facetsWithout.codes(*last->facet).isEmpty());
    QVERIFY(!last->facetsWithout.isEmpty());
}

void EmptyingTest::looksNotWhereItTakesLong()
{
    ImageStore store;
    store.take(someImages(), {});
    const auto find = parseFindExpression(u"(x+x+)+y"_s, {.regularExpression = true});
    QVERIFY(find);
    QVERIFY(!emptyingCondition(store, *find, {}));
}

void EmptyingTest::knowsNothingOfImagesThatAreGone()
{
    ImageStore store;
    store.take(someImages(), {});
    store.drop({}, {u"img-00000001"_s});
    const auto condition = emptyingCondition(store, *parseFindExpression(u"arch:mips"_s, {}), {});
    QVERIFY(condition);
    QCOMPARE(condition->imagesWithout, 2);
}

void EmptyingTest::goesOnFromTheEventLoopAmongMany()
{
    ImageStore store;
    Narrowing narrowing(store);
    narrowing.setFind(*parseFindExpression(u"arch:mips"_s, {}));
    EmptyingSearch search(store, narrowing);
    search.setTime(std::chrono::milliseconds(0));
    store.take(someImages(), {});
    QVERIFY(search.condition()); // a few are looked through at once
    store.take(manyImages(), {});
    QSignalSpy finished(&search, &EmptyingSearch::finished);
    QVERIFY(!search.condition());
    QVERIFY(search.isLooking());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longestWait);
    QVERIFY(!search.isLooking());
    QCOMPARE(search.condition()->imagesWithout, store.count());
    QCOMPARE(finished.size(), 1);
}

void EmptyingTest::beginsAgainWhenAnythingChanges()
{
    ImageStore store;
    Narrowing narrowing(store);
    narrowing.setFind(*parseFindExpression(u"arch:mips"_s, {}));
    EmptyingSearch search(store, narrowing);
    search.setTime(std::chrono::milliseconds(0));
    store.take(manyImages(), {});
    QSignalSpy finished(&search, &EmptyingSearch::finished);
    QVERIFY(!search.condition());
    narrowing.setFind(*parseFindExpression(u"platform:nowhere"_s, {}));
    QTRY_VERIFY_WITH_TIMEOUT(narrowing.find().text() == u"platform:nowhere"_s, longestWait);
    QVERIFY(!search.isLooking());
    finished.clear(); // a slow machine may have come to the end of the first meanwhile
    QVERIFY(!search.condition());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longestWait);
    QVERIFY(search.condition());
    QCOMPARE(search.condition()->findPart, u"platform:nowhere"_s);
    store.drop({}, {u"img-00000001"_s});
    QVERIFY(!search.isLooking());
    QVERIFY(!search.condition());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, longestWait);
    QCOMPARE(search.condition()->imagesWithout, store.count());
}

QTEST_GUILESS_MAIN(EmptyingTest)
#include "tst_emptying.moc"
