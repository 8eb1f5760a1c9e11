// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "mapfacts.h"

#include "pinned/filemending.h"
#include "pinned/recordmending.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// What stands beside ids that are replaced, as in exports by regions. In Frankfurt there is a
/// newer build, of 2026-11-03, of the one of 2026-11-01.
class RecordMendingTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsRecordsTrue_data();
    void keepsRecordsTrue();
    void takesTheMissingOfTwoMapsAtOnce();
    void leavesAPlaceThatWasNotRead();
    void leavesAStateWithoutAPath();
    void knowsWhatTellsOfATime();
};

void RecordMendingTest::keepsRecordsTrue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("JSON: the time, and not what else there is")
            << u"a.json"_s
            << R"({"eu-frankfurt": {"id": "img-00000003", "created": "2026-11-01T00:00:00Z", "others": ["img-00000003"]}})"_ba
            << R"({"eu-frankfurt": {"id": "img-00000004", "created": "2026-11-03T00:00:00Z", "others": ["img-00000003"]}})"_ba;
    QTest::newRow("JSON: the time in another object")
            << u"a.json"_s
            << R"({"eu-frankfurt": {"id": "img-00000003"}, "x": {"created": "2026-11-01T00:00:00Z"}})"_ba
            << R"({"eu-frankfurt": {"id": "img-00000004"}, "x": {"created": "2026-11-01T00:00:00Z"}})"_ba;
    QTest::newRow("HCL: the time, and why it was behind")
            << u"a.tf"_s
            << "m = {\n  created = \"2026-11-01T00:00:00Z\"\n"
               "  eu-frankfurt = \"img-00000003\" # behind by 2 days\n}\n"_ba
            << "m = {\n  created = \"2026-11-03T00:00:00Z\"\n"
               "  eu-frankfurt = \"img-00000004\"\n}\n"_ba;
    QTest::newRow("HCL: why two in a line were behind")
            << u"a.tf"_s
            << "eu-frankfurt = [\"img-00000003\", \"img-00000003\"] # behind by 2 days\n"_ba
            << "eu-frankfurt = [\"img-00000004\", \"img-00000004\"]\n"_ba;
    QTest::newRow("HCL: what is still true of another in the line")
            << u"a.tf"_s << "eu-frankfurt = [\"img-00000003\", \"img-0000000z\"] # deprecated\n"_ba
            << "eu-frankfurt = [\"img-00000004\", \"img-0000000z\"] # deprecated\n"_ba;
    QTest::newRow("a time that is another's, too")
            << u"a.yaml"_s
            << "m:\n  created: 2026-11-01T00:00:00Z\n  eu-frankfurt: img-00000003\n"
               "  x: img-00000003 # cvm-ignore: kept\n"_ba
            << "m:\n  created: 2026-11-01T00:00:00Z\n  eu-frankfurt: img-00000004\n"
               "  x: img-00000003 # cvm-ignore: kept\n"_ba;
    QTest::newRow("a table: the time of its row alone")
            << u"a.csv"_s
            << "created,eu-frankfurt,ap-seoul\n\"2026-11-01T00:00:00Z\",img-00000003,x\n"
               "2026-11-01T00:00:00Z,,\n"_ba
            << "created,eu-frankfurt,ap-seoul\n\"2026-11-03T00:00:00Z\",img-00000004,x\n"
               "2026-11-01T00:00:00Z,,\n"_ba;
    QTest::newRow("a table: how many are missing, and how many unknown")
            << u"a.csv"_s
            << "n,missing,unknown,ap-seoul,ap-tokyo,eu-frankfurt,ap-bangkok,ap-jakarta\n"
               "web,2,1,img-00000001,img-00000002,missing,missing,unknown\n"_ba
            << "n,missing,unknown,ap-seoul,ap-tokyo,eu-frankfurt,ap-bangkok,ap-jakarta\n"
               "web,1,1,img-00000001,img-00000002,img-00000004,missing,unknown\n"_ba;
    QTest::newRow("JSON: the status of what is added")
            << u"a.json"_s
            << R"({"ap-seoul": {"id": "img-00000001", "state": "USING", "status": "behind", "others": []},
                   "eu-frankfurt": null, "ap-tokyo": {"id": "img-00000002"}})"_ba
            << R"({"ap-seoul": {"id": "img-00000001", "state": "USING", "status": "behind", "others": []},
                   "eu-frankfurt": {"id": "img-00000004", "state": "NORMAL", "status": "ok", "others": []}, "ap-tokyo": {"id": "img-00000002"}})"_ba;
    const QByteArray pairs = "ap-seoul:img-00000001,ap-tokyo:img-00000002\n";
    QTest::newRow("pairs: what the comment says is missing")
            << QString()
            << "# web; missing: ap-bangkok, eu-frankfurt; unknown: ap-jakarta\n" + pairs
            << "# web; missing: ap-bangkok; unknown: ap-jakarta\neu-frankfurt:img-00000004," +
                       pairs;
    QTest::newRow("pairs: nothing is missing any more")
            << QString() << "# web; missing: eu-frankfurt\r\n" + pairs
            << "# web\r\neu-frankfurt:img-00000004," + pairs;
}

void RecordMendingTest::keepsRecordsTrue()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    JudgingRules rules;
    rules.now = QDateTime(QDate(2026, 11, 27), QTime(0, 0), QTimeZone::utc());
    const QList<Finding> findings = judge(scanText(before, path), facts(), rules);
    const Result<MendedFile> mended =
            mendText(path, before, findings, regionMaps(findings, facts()));
    QVERIFY(mended);
    QCOMPARE(mended->after, after);
}

/// Which are of two images in one line of pairs.
void RecordMendingTest::takesTheMissingOfTwoMapsAtOnce()
{
    CloudFacts more = facts();
    more.others.removeIf([](const Image &one) { return one.imageId == "img-00000003"_L1; });
    more.others.removeIf([](const Image &one) { return one.imageId == "img-00000004"_L1; });
    for (const Image &one : {image(u"ap-bangkok"_s, u"img-00000006"_s, u"web-2026-11-02"_s, 2),
                             image(u"ap-seoul"_s, u"img-00000007"_s, u"db-2026-11-09"_s, 9),
                             image(u"ap-tokyo"_s, u"img-00000008"_s, u"db-2026-11-09"_s, 9)}) {
        more.others.append(one);
        more.images[one.imageId].append(one);
    }
    const QByteArray pairs = "ap-seoul:img-00000001,ap-tokyo:img-00000002,";
    const QByteArray others = "ap-seoul:img-00000007,ap-tokyo:img-00000008\n";
    const QByteArray text = "# x; missing: ap-bangkok, eu-frankfurt\n" + pairs + others;
    const QList<Finding> findings = judge(scanText(text), more, {});
    const Result<MendedFile> mended = mendText({}, text, findings, regionMaps(findings, more));
    QVERIFY(mended);
    QCOMPARE(mended->after,
             "# x\nap-bangkok:img-00000006," + pairs + "eu-frankfurt:img-00000005," + others);
}

/// Of a region that was not read whole nobody knows whether there is a newer one.
void RecordMendingTest::leavesAPlaceThatWasNotRead()
{
    CloudFacts unread = facts();
    for (PlaceStatus &place : unread.othersAsked) {
        if (place.place.region == "eu-frankfurt"_L1)
            place.state = PlaceState::Failed;
    }
    const QByteArray text = R"({"eu-frankfurt": {"id": "img-00000003",)"
                            R"( "created": "2026-11-01T00:00:00Z"}})";
    const QList<Finding> findings = judge(scanText(text, u"a.json"_s), unread, {});
    QCOMPARE(findings.constFirst().verdict, Verdict::Newer);
    QCOMPARE(mendText(u"a.json"_s, text, findings)->after, text);
}

/// As from standard input: a state is to tell what there is.
void RecordMendingTest::leavesAStateWithoutAPath()
{
    const QByteArray instance = R"("resources": [{"eu-frankfurt": {"id": "img-00000003"}}]})";
    const auto mendedInput = [](const QByteArray &text) {
        return mendText(u"-"_s, text, judge(scanText(text, u"-"_s), facts(), {}));
    };
    QVERIFY(mendedInput("{" + instance)->after.contains("img-00000004"));
    const Result<MendedFile> state = mendedInput(
            R"({"version": 4, "terraform_version": "1.9.0", "lineage": "0a1b", )" + instance);
    QVERIFY(!state);
    QCOMPARE(state.error().message,
             u"-: It is a state of Terraform, which tells what there is, and is left as it is."_s);
}

void RecordMendingTest::knowsWhatTellsOfATime()
{
    QVERIFY(isOfATime("{\n  \"asOf\": \"2026-11-28T10:15:35Z\"}"));
    QVERIFY(isOfATime("# CVM images by region, as of 2026-11-28T10:15:40Z\n"));
    QVERIFY(isOfATime("name,created,account,asOf,unread\n"));
    QVERIFY(!isOfATime("m = { ap-seoul = \"img-00000001\" } # as of today"));
}

QTEST_GUILESS_MAIN(RecordMendingTest)
#include "tst_recordmending.moc"
