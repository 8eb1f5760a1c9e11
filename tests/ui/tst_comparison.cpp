// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "comparison.h"

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

private slots:
    void putsFieldsSideBySide();
    void comparesSnapshotsAndTags();
    void oneOfThreeIsEnoughToDiffer();
    void markdown();
    void markdownOfNothing();
};

void ComparisonTest::putsFieldsSideBySide()
{
    const QList<ComparisonRow> rows =
            compareImages({{.imageId = u"img-00000001"_s, .platform = u"Debian"_s},
                           {.imageId = u"img-00000002"_s, .platform = u"Debian"_s}});
    QCOMPARE(rows.size(), 21); // 19 fields, snapshots, tags
    QCOMPARE(rowOf(rows, u"Image ID"_s),
             (ComparisonRow {.label = u"Image ID"_s,
                             .values = {u"img-00000001"_s, u"img-00000002"_s},
                             .differs = true}));
    QCOMPARE(rowOf(rows, u"Platform"_s),
             (ComparisonRow {.label = u"Platform"_s, .values = {u"Debian"_s, u"Debian"_s}}));
}

void ComparisonTest::comparesSnapshotsAndTags()
{
    const Image first = {.snapshotSet = {{.snapshotId = u"snap-1"_s,
                                          .diskUsage = u"SYSTEM_DISK"_s,
                                          .diskSize = 50}},
                         .tags = {{.key = u"env"_s, .value = u"prod"_s}}};
    const QList<ComparisonRow> rows = compareImages({first, {}});
    QCOMPARE(rowOf(rows, u"Snapshots"_s).values,
             (QStringList {u"snap-1 System 50 GiB"_s, QString()}));
    QCOMPARE(rowOf(rows, u"Tags"_s).values, (QStringList {u"env=prod"_s, QString()}));
    QVERIFY(rowOf(rows, u"Tags"_s).differs);
}

void ComparisonTest::oneOfThreeIsEnoughToDiffer()
{
    const Image debian = {.platform = u"Debian"_s};
    const Image ubuntu = {.platform = u"Ubuntu"_s};
    QVERIFY(rowOf(compareImages({debian, debian, ubuntu}), u"Platform"_s).differs);
    QVERIFY(!rowOf(compareImages({debian, debian, debian}), u"Platform"_s).differs);
}

void ComparisonTest::markdown()
{
    const QString text = comparisonMarkdown(
            {{.label = u"Name"_s, .values = {u"a|b"_s, u"two\nlines"_s}, .differs = true},
             {.label = u"OS"_s, .values = {u"Debian"_s, u"Debian"_s}}});
    QCOMPARE(text, u"| | | |\n"
                   u"|---|---|---|\n"
                   u"| **Name** | a\\|b | two lines |\n"
                   u"| OS | Debian | Debian |\n"_s);
}

void ComparisonTest::markdownOfNothing()
{
    QCOMPARE(comparisonMarkdown({}), u"| |\n|---|\n"_s);
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
