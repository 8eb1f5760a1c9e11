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
    void namesWhatWasAsked_data();
    void namesWhatWasAsked();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
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
    QTest::newRow("unreadable") << CatalogSummary {.places = 2, .placesRead = 2, .unreadable = 3}
                                << u"No image could be read"_s << u"Search again"_s << Step::Search;
    QTest::newRow("no match") << CatalogSummary {.places = 2, .placesRead = 2, .isReadWhole = true}
                              << u"No image matches"_s << u"Change the filters"_s
                              << Step::ChangeFilters;
}

void PlaceholderTextTest::saysWhyThereIsNothing()
{
    QFETCH(CatalogSummary, summary);
    QFETCH(QString, heading);
    QFETCH(QString, button);
    QFETCH(Step, step);
    const int readWhole = summary.isReadWhole ? summary.places : 0;
    const PlaceholderText text = placeholderText({.summary = summary, .readWhole = readWhole});
    QCOMPARE(text.content.heading, heading);
    QVERIFY(!text.content.sentence.isEmpty());
    QCOMPARE(text.content.button, button);
    QCOMPARE(text.step, step);
}

void PlaceholderTextTest::namesTheConditionThatHidesAll()
{
    const HidingCondition arm = {.text = u"arch:arm"_s, .imagesWithout = 12};
    const PlaceholderText text = placeholderText({.loaded = 40, .hiding = arm});
    QVERIFY2(text.content.sentence.startsWith(
                     u"“arch:arm” leaves nothing; without it there are 12 rows."_s),
             qPrintable(text.content.sentence));
    QCOMPARE(text.content.button, u"Remove “arch:arm”"_s);
    QCOMPARE(text.step, Step::DropCondition);
    // What nobody knows is said, whether one condition hides all or several do.
    const QString note = u"Nobody knows what is in Tokyo."_s;
    QVERIFY(placeholderText({.loaded = 40, .hiding = arm, .findNote = note})
                    .content.sentence.endsWith(note));
    QVERIFY(placeholderText({.loaded = 40, .findNote = note}).content.sentence.endsWith(note));

    // None alone does.
    QCOMPARE(placeholderText({.loaded = 40}).step, Step::ClearNarrowing);

    const HidingCondition longOne = {.text = u"R&D "_s.repeated(100), .imagesWithout = 1};
    const PlaceholderContent content = placeholderText({.loaded = 40, .hiding = longOne}).content;
    QVERIFY(content.button.contains("R&&D"_L1)); // no mnemonic
    QVERIFY(content.button.size() < 60);
    QVERIFY(content.sentence.size() < 160);
}

void PlaceholderTextTest::namesWhatWasAsked_data()
{
    QTest::addColumn<ImageQuery>("query");
    QTest::addColumn<QString>("sentence");

    const ImageFilter type = {u"image-type"_s, {u"PRIVATE_IMAGE"_s}};
    const ImageFilter platform = {u"platform"_s, {u"Debian"_s, u"Ubuntu"_s}};
    QTest::newRow("everything") << ImageQuery {} << u"None of the 3 regions has an image."_s;
    QTest::newRow("a filter") << ImageQuery {.filters = {platform}}
                              << u"No image matches platform: Debian, Ubuntu in 3 regions."_s;
    QTest::newRow("two filters")
            << ImageQuery {.filters = {type, platform}}
            << u"No image matches image-type: PRIVATE_IMAGE and platform: Debian, Ubuntu "
               "in 3 regions."_s;
    QTest::newRow("and an instance type")
            << ImageQuery {.filters = {type, platform}, .instanceType = u"SA5.MEDIUM2"_s}
            << u"No image matches image-type: PRIVATE_IMAGE, platform: Debian, Ubuntu and "
               "instance type: SA5.MEDIUM2 in 3 regions."_s;
    QTest::newRow("ids") << ImageQuery {.imageIds = {u"img-00000001"_s, u"img-00000002"_s}}
                         << u"No image matches image ID: img-00000001, img-00000002 in "
                            "3 regions."_s;
    QTest::newRow("text with a place in it")
            << ImageQuery {.filters = {{u"tag:%2"_s, {u"%1"_s}}, type}}
            << u"No image matches tag:%2: %1 and image-type: PRIVATE_IMAGE in 3 regions."_s;
}

void PlaceholderTextTest::namesWhatWasAsked()
{
    QFETCH(ImageQuery, query);
    QFETCH(QString, sentence);
    const CatalogSummary summary = {.places = 3, .placesRead = 3};
    const auto said = [&query](const CatalogSummary &of, int readWhole) {
        return placeholderText({.query = query, .summary = of, .readWhole = readWhole})
                .content.sentence;
    };
    QCOMPARE(said(summary, 3), sentence);

    const CatalogSummary someFailed = {.places = 4, .placesRead = 3, .failed = 1};
    const QString failed = u"1 regions failed and may contain some."_s;
    const bool isAsked = query != ImageQuery();
    QCOMPARE(said(someFailed, 3), isAsked ? sentence + u' ' + failed : failed);
    // What is not read whole is not known to have none.
    QCOMPARE(said(someFailed, 0), failed);

    const ImageFilter longOne = {u"image-name"_s, {u"web"_s.repeated(1000)}};
    QVERIFY(placeholderText({.query = {.filters = {longOne}}, .summary = summary, .readWhole = 3})
                    .content.sentence.size() < 160);
}

void PlaceholderTextTest::namesWhatIsWrong_data()
{
    QTest::addColumn<ApiError>("fault");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("part");

    QTest::newRow("no credential") << ApiError {.kind = ApiError::Kind::Credentials}
                                   << u"No credential"_s << u"set TENCENTCLOUD_SECRET_ID"_s;
    QTest::newRow("a credential that is none")
            << ApiError {.kind = ApiError::Kind::Credentials, .message = u"It has a line break."_s}
            << u"No credential"_s << u"It has a line break. Mend that"_s;
    QTest::newRow("a proxy that is none")
            << ApiError {.kind = ApiError::Kind::Usage, .message = u"https_proxy is no proxy."_s}
            << u"Not connected"_s << u"https_proxy is no proxy. Correct it and start again"_s;
    QTest::newRow("no demo") << ApiError {.kind = ApiError::Kind::Network, .message = u"no port"_s}
                             << u"Not connected"_s << u"no port"_s;
}

void PlaceholderTextTest::namesWhatIsWrong()
{
    QFETCH(ApiError, fault);
    QFETCH(QString, heading);
    QFETCH(QString, part);
    const PlaceholderText text = placeholderText({.faults = {fault}});
    QCOMPARE(text.content.heading, heading);
    QVERIFY2(text.content.sentence.contains(part), qPrintable(text.content.sentence));
    QCOMPARE(text.content.button, u"Open the demo cloud"_s);
    QCOMPARE(text.step, Step::OpenDemo);
    // Of several accounts, the message above the table has the reasons.
    const PlaceholderText ofTwo = placeholderText({.faults = {fault, fault}});
    QCOMPARE(ofTwo.content.heading, heading);
    QVERIFY(ofTwo.content.sentence.contains("None of 2 accounts could be opened"_L1));
}

void PlaceholderTextTest::namesAccountsElsewhere()
{
    const QList<PlaceMatches> elsewhere = {
            {.place = {.profile = u"prod"_s, .region = u"ap-seoul"_s}, .count = 3},
            {.place = {.profile = u"dev"_s, .region = u"ap-seoul"_s}, .count = 1}};
    const PlaceholderText text =
            placeholderText({.summary = {.places = 2, .placesRead = 2}, .elsewhere = elsewhere});
    QCOMPARE(text.content.sentence, u"There are some in prod · Seoul (3), dev · Seoul (1)."_s);
}

QTEST_GUILESS_MAIN(PlaceholderTextTest)
#include "tst_placeholdertext.moc"
