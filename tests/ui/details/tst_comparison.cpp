// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/comparison.h"

#include <QTimeZone>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

ComparisonRow rowOf(const QList<ComparisonRow> &rows, const QString &label)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&label](const ComparisonRow &other) {
        return other.label == label;
    });
    return row == rows.end() ? ComparisonRow() : *row;
}

} // namespace

class ComparisonTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "KST-9"); } // the user is nine hours east of UTC

private slots:
    void putsFieldsSideBySide();
    void comparesProfilesWhereThereAreSome();
    void comparesSnapshotsAndTags();
    void oneOfThreeIsEnoughToDiffer();
    void marksTheValuesThatDiffer_data();
    void marksTheValuesThatDiffer();
    void timesAreInTheZone();
    void markdown();
    void markdownOfMarkup();
    void markdownOfNothing();
};

void ComparisonTest::putsFieldsSideBySide()
{
    const QList<ComparisonRow> rows =
            compareImages({{.imageId = u"img-00000001"_s, .platform = u"Debian"_s},
                           {.imageId = u"img-00000002"_s, .platform = u"Debian"_s}},
                          TimeZone::Utc);
    QCOMPARE(rows.size(), 21); // 19 fields, snapshots, tags
    QCOMPARE(rowOf(rows, u"Image ID"_s),
             (ComparisonRow {.label = u"Image ID"_s,
                             .values = {u"img-00000001"_s, u"img-00000002"_s},
                             .isOdd = {true, true}}));
    QCOMPARE(rowOf(rows, u"Platform"_s), (ComparisonRow {.label = u"Platform"_s,
                                                         .values = {u"Debian"_s, u"Debian"_s},
                                                         .isOdd = {false, false}}));
}

void ComparisonTest::comparesProfilesWhereThereAreSome()
{
    const auto image = [](const QString &profile) {
        return Image {.place = {.profile = profile, .region = u"ap-seoul"_s}};
    };
    QCOMPARE(rowOf(compareImages({image(u"prod"_s), image(u"dev"_s)}, TimeZone::Utc), u"Profile"_s),
             (ComparisonRow {.label = u"Profile"_s,
                             .values = {u"prod"_s, u"dev"_s},
                             .isOdd = {true, true}}));
    // The first of them may be the one without a name.
    QCOMPARE(rowOf(compareImages({image({}), image(u"dev"_s)}, TimeZone::Utc), u"Profile"_s).values,
             (QStringList {QString(), u"dev"_s}));
}

void ComparisonTest::comparesSnapshotsAndTags()
{
    const Image first = {.snapshotSet = {{.snapshotId = u"snap-1"_s,
                                          .diskUsage = u"SYSTEM_DISK"_s,
                                          .diskSize = 50},
                                         {.snapshotId = u"snap-2"_s}},
                         .tags = {{.key = u"env"_s, .value = u"prod"_s}}};
    const QList<ComparisonRow> rows = compareImages({first, {}}, TimeZone::Utc);
    QCOMPARE(rowOf(rows, u"Snapshots"_s).values,
             (QStringList {u"snap-1 System 50 GiB, snap-2"_s, QString()}));
    QCOMPARE(rowOf(rows, u"Tags"_s).values, (QStringList {u"env=prod"_s, QString()}));
    QVERIFY(rowOf(rows, u"Tags"_s).differs());
}

void ComparisonTest::oneOfThreeIsEnoughToDiffer()
{
    const Image debian = {.platform = u"Debian"_s};
    const Image ubuntu = {.platform = u"Ubuntu"_s};
    QVERIFY(rowOf(compareImages({debian, debian, ubuntu}, TimeZone::Utc), u"Platform"_s).differs());
    QVERIFY(!rowOf(compareImages({debian, debian, debian}, TimeZone::Utc), u"Platform"_s)
                     .differs());
}

void ComparisonTest::marksTheValuesThatDiffer_data()
{
    QTest::addColumn<QStringList>("platforms");
    QTest::addColumn<QList<bool>>("isOdd");

    QTest::newRow("all the same") << QStringList {u"a"_s, u"a"_s} << QList<bool> {false, false};
    QTest::newRow("two") << QStringList {u"a"_s, u"b"_s} << QList<bool> {true, true};
    QTest::newRow("one of three") << QStringList {u"a"_s, u"b"_s, u"a"_s}
                                  << QList<bool> {false, true, false};
    QTest::newRow("none there") << QStringList {QString(), u"a"_s, u"a"_s}
                                << QList<bool> {true, false, false};
    QTest::newRow("all others") << QStringList {u"a"_s, u"b"_s, u"c"_s}
                                << QList<bool> {true, true, true};
    QTest::newRow("two and two") << QStringList {u"a"_s, u"b"_s, u"b"_s, u"a"_s}
                                 << QList<bool> {true, true, true, true};
    QTest::newRow("two of four") << QStringList {u"a"_s, u"b"_s, u"c"_s, u"b"_s}
                                 << QList<bool> {true, false, true, false};
}

void ComparisonTest::marksTheValuesThatDiffer()
{
    QFETCH(QStringList, platforms);
    QFETCH(QList<bool>, isOdd);
    QList<Image> images;
    for (const QString &platform : platforms)
        images.append({.platform = platform});
    QCOMPARE(rowOf(compareImages(images, TimeZone::Utc), u"Platform"_s).isOdd, isOdd);
}

void ComparisonTest::timesAreInTheZone()
{
    const Image image = {.created = QDateTime(QDate(2021, 9, 7), QTime(20, 30), QTimeZone::utc())};
    const auto created = [&image](TimeZone zone) {
        return rowOf(compareImages({image}, zone), u"Created"_s).values.value(0);
    };
    QVERIFY(created(TimeZone::Utc).startsWith("2021-09-07 20:30 (UTC)"_L1));
    QVERIFY(created(TimeZone::Local).startsWith("2021-09-08 05:30 (KST)"_L1));
}

void ComparisonTest::markdown()
{
    const QString text = comparisonMarkdown(
            {{.label = u"Name"_s, .values = {u"a|b"_s, u"two\nlines"_s}, .isOdd = {true, true}},
             {.label = u"OS"_s, .values = {u"Debian"_s, u"Debian"_s}}});
    QCOMPARE(text, u"| | | |\n"
                   u"|---|---|---|\n"
                   u"| **Name** | a\\|b | two lines |\n"
                   u"| OS | Debian | Debian |\n"_s);
}

void ComparisonTest::markdownOfMarkup()
{
    const QString text = comparisonMarkdown(
            {{.label = u"Name"_s,
              .values = {u"<img src=x>"_s, u"[a](javascript:b)"_s, u"`c`"_s, u"d\\|"_s}}});
    QVERIFY2(text.endsWith(
                     "| Name | \\<img src=x> | \\[a](javascript:b) | \\`c\\` | d\\\\\\| |\n"_L1),
             qPrintable(text));
}

void ComparisonTest::markdownOfNothing()
{
    QCOMPARE(comparisonMarkdown({}), u"| |\n|---|\n"_s);
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
