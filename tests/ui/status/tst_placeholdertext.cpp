// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/placeholdertext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using Step = PlaceholderText::Step;

class PlaceholderTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void namesTheConditionThatHidesAll();
    void namesTheCredential();
    void namesAccountsElsewhere();
};

void PlaceholderTextTest::saysWhyThereIsNothing_data()
{
    QTest::addColumn<CatalogSummary>("summary");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("button");
    QTest::addColumn<Step>("step");

    QTest::newRow("not asked") << CatalogSummary {} << u"No search yet"_s << u"Search now"_s
                               << Step::Search;
    QTest::newRow("loading") << CatalogSummary {.places = 18, .loading = true}
                             << u"Searching 18 regions…"_s << QString() << Step::None;
    QTest::newRow("all failed") << CatalogSummary {.places = 2, .failed = 2}
                                << u"Nothing could be read"_s << u"Retry"_s << Step::Retry;
    QTest::newRow("some failed") << CatalogSummary {.places = 2, .placesRead = 1, .failed = 1}
                                 << u"No image in the regions that could be read"_s << u"Retry"_s
                                 << Step::Retry;
    QTest::newRow("stopped") << CatalogSummary {.places = 2, .hasMore = true} << u"Stopped"_s
                             << QString() << Step::None;
    QTest::newRow("no match") << CatalogSummary {.places = 2, .placesRead = 2}
                              << u"No image matches"_s << u"Change the filters"_s
                              << Step::ChangeFilters;
}

void PlaceholderTextTest::saysWhyThereIsNothing()
{
    QFETCH(CatalogSummary, summary);
    QFETCH(QString, heading);
    QFETCH(QString, button);
    QFETCH(Step, step);
    const PlaceholderText text = placeholderText(true, summary);
    QCOMPARE(text.content.heading, heading);
    QVERIFY(!text.content.sentence.isEmpty());
    QCOMPARE(text.content.button, button);
    QCOMPARE(text.step, step);
}

void PlaceholderTextTest::namesTheConditionThatHidesAll()
{
    const HidingCondition arm = {.text = u"arch:arm"_s, .imagesWithout = 12};
    const PlaceholderText text = placeholderText(true, {}, 40, {}, arm);
    QVERIFY2(text.content.sentence.startsWith(
                     u"“arch:arm” leaves nothing; without it there are 12 rows."_s),
             qPrintable(text.content.sentence));
    QCOMPARE(text.content.button, u"Remove “arch:arm”"_s);
    QCOMPARE(text.step, Step::DropCondition);

    // None alone does.
    QCOMPARE(placeholderText(true, {}, 40).step, Step::ClearNarrowing);

    const HidingCondition longOne = {.text = u"R&D "_s.repeated(100), .imagesWithout = 1};
    const PlaceholderContent content = placeholderText(true, {}, 40, {}, longOne).content;
    QVERIFY(content.button.contains("R&&D"_L1)); // no mnemonic
    QVERIFY(content.button.size() < 60);
    QVERIFY(content.sentence.size() < 160);
}

void PlaceholderTextTest::namesTheCredential()
{
    const PlaceholderText text = placeholderText(false, {});
    QCOMPARE(text.content.heading, u"No credential"_s);
    QVERIFY(text.content.sentence.contains("TENCENTCLOUD_SECRET_ID"_L1));
    QCOMPARE(text.content.button, u"Open the demo cloud"_s);
    QCOMPARE(text.step, Step::OpenDemo);
}

void PlaceholderTextTest::namesAccountsElsewhere()
{
    const QList<PlaceMatches> elsewhere = {
            {.place = {.profile = u"prod"_s, .region = u"ap-seoul"_s}, .count = 3},
            {.place = {.profile = u"dev"_s, .region = u"ap-seoul"_s}, .count = 1}};
    const PlaceholderText text =
            placeholderText(true, {.places = 2, .placesRead = 2}, 0, elsewhere);
    QCOMPARE(text.content.sentence, u"There are some in prod · Seoul (3), dev · Seoul (1)."_s);
}

QTEST_GUILESS_MAIN(PlaceholderTextTest)
#include "tst_placeholdertext.moc"
