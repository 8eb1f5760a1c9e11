// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/checkreport.h"

#include "languages/translations.h"
#include "pinned/report/reportformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Finding finding(Verdict verdict)
{
    return {.pinned = {.path = u"infra/main.tf"_s, .id = u"img-0a1b2c3d"_s}, .verdict = verdict};
}

/// One in two regions that were read.
CheckReport reportOf(const QList<Finding> &findings)
{
    return {.findings = findings,
            .asked = {{.region = u"ap-seoul"_s}, {.region = u"ap-tokyo"_s}},
            .files = 4,
            .failures = usualFailures()};
}

} // namespace

class CheckReportTest final : public QObject
{
    Q_OBJECT

private slots:
    void comesToAConclusion_data();
    void comesToAConclusion();
    void sumsUp();
    void putsSentencesTogetherAsTheLanguageDoes();
    void namesAnUnreadPlaceOnce();
    void saysOfWhichRegionsOfAMapNobodyKnows();
    void tellsTwoMapsOfAnImageApart();
};

void CheckReportTest::comesToAConclusion_data()
{
    QTest::addColumn<CheckReport>("report");
    QTest::addColumn<int>("status");

    CheckReport whole = reportOf({finding(Verdict::Ok)});
    whole.findings[0].image = Image();
    const auto with = [&whole](auto change) {
        CheckReport changed = whole;
        change(changed);
        return changed;
    };
    QTest::newRow("fine") << whole << 0;
    QTest::newRow("deprecated") << with([](CheckReport &r) {
        r.findings[0].verdict = Verdict::Deprecated;
    }) << 0;
    QTest::newRow("gone") << with([](CheckReport &r) { r.findings[0].verdict = Verdict::Gone; })
                          << 4;
    QTest::newRow("gone, but ignored") << with([](CheckReport &r) {
        r.findings[0].verdict = Verdict::Gone;
        r.findings[0].isWaived = true;
    }) << 0;
    QTest::newRow("ignored until a day that is over")
            << with([](CheckReport &r) { r.findings[0].isWaiverExpired = true; }) << 4;
    QTest::newRow("ignored until then, and nothing fails") << with([](CheckReport &r) {
        r.findings[0].isWaiverExpired = true;
        r.failures.clear();
    }) << 0;
    QTest::newRow("unknown") << with([](CheckReport &r) {
        r.findings[0].verdict = Verdict::Unknown;
    }) << 3;
    QTest::newRow("unknown, but ignored") << with([](CheckReport &r) {
        r.findings[0].verdict = Verdict::Unknown;
        r.findings[0].isWaived = true;
    }) << 0;
    const UncheckedPlace tokyo = {.place = {.region = u"ap-tokyo"_s}};
    QTest::newRow("a region failed") << with([&](CheckReport &r) { r.unread = {tokyo}; }) << 3;
    QTest::newRow("a region failed, and one is gone") << with([&](CheckReport &r) {
        r.unread = {tokyo};
        r.findings += finding(Verdict::Gone);
    }) << 4;
    QTest::newRow("all regions failed") << with([&](CheckReport &r) {
        r.unread = {tokyo, {.place = {.region = u"ap-seoul"_s}}};
        r.findings = {finding(Verdict::Unknown)};
    }) << 1;
    QTest::newRow("a file could not be read")
            << with([](CheckReport &r) { r.areFilesWhole = false; }) << 3;
    QTest::newRow("no file could be read") << with([](CheckReport &r) {
        r.areFilesWhole = false;
        r.files = 0;
        r.findings.clear();
    }) << 1;
    QTest::newRow("no ids") << with([](CheckReport &r) {
        r.findings.clear();
        r.asked.clear();
    }) << 0;
}

void CheckReportTest::comesToAConclusion()
{
    QFETCH(CheckReport, report);
    QFETCH(int, status);
    QCOMPARE(int(report.conclusion()), status);
}

void CheckReportTest::sumsUp()
{
    CheckReport report =
            reportOf({finding(Verdict::Gone), finding(Verdict::Newer), finding(Verdict::Newer)});
    QCOMPARE(summaryText(report, codeCount),
             u"3 ids in 4 files: 1 gone, 2 newer. 2 of 2 regions were read."_s);
    QCOMPARE(summaryText(report, verdictCount),
             u"3 ids in 4 files: 1 gone, 2 with a newer build. 2 of 2 regions were read."_s);
    // A region is asked once for each account, and read only if each was answered.
    report.asked = {{.profile = u"a"_s, .region = u"ap-seoul"_s},
                    {.profile = u"b"_s, .region = u"ap-seoul"_s},
                    {.profile = u"a"_s, .region = u"ap-tokyo"_s},
                    {.profile = u"b"_s, .region = u"ap-tokyo"_s}};
    report.unread = {{.place = {.profile = u"b"_s, .region = u"ap-tokyo"_s}},
                     {.place = {.profile = u"a"_s, .region = u"ap-tokyo"_s}}};
    QVERIFY(summaryText(report, codeCount).endsWith("1 of 2 regions were read."_L1));
    report.findings[0].isWaived = true;
    report.findings[1].isMended = true;
    report.unread = {{.place = {.region = u"ap-tokyo"_s}}};
    QCOMPARE(summaryText(report, codeCount),
             u"3 ids in 4 files: 1 gone, 2 newer. 1 of them are replaced. 1 of them are ignored. "
             "1 of 2 regions were read."_s);
}

/// Chinese has no blank behind a sentence.
void CheckReportTest::putsSentencesTogetherAsTheLanguageDoes()
{
    CheckReport report =
            reportOf({finding(Verdict::Gone), finding(Verdict::Newer), finding(Verdict::Ok)});
    report.findings[0].isWaived = true;
    report.findings[1].isMended = true;
    const Translations chinese(u"zh_CN"_s);
    const QString text = summaryText(report, verdictCount);
    QCOMPARE(text.count(u'\u3002'), 4);
    QVERIFY2(!text.contains(u"\u3002 "_s), qUtf8Printable(text));
}

void CheckReportTest::namesAnUnreadPlaceOnce()
{
    const PlaceStatus failed = {.place = {.region = u"ap-tokyo"_s}, .state = PlaceState::Failed};
    const PlaceStatus whole = {
            .place = {.region = u"ap-seoul"_s}, .state = PlaceState::Complete, .answered = true};
    const QList<UncheckedPlace> unread =
            unreadPlaces({.asked = {whole, failed}, .othersAsked = {whole, failed}});
    QCOMPARE(unread.size(), 1);
    QCOMPARE(unread.constFirst().place, failed.place);
}

void CheckReportTest::saysOfWhichRegionsOfAMapNobodyKnows()
{
    RegionMap map = {.entries = {finding(Verdict::Ok)}};
    map.entries[0].image = Image {.imageName = u"web"_s};
    map.missing = {Image {.place = {.region = u"ap-seoul"_s}}};
    QCOMPARE(mapText(map), u"The map of web lacks 1 regions that have it: ap-seoul."_s);
    map.unknown = {u"ap-tokyo"_s};
    const QString text = u"The map of web lacks 1 regions that have it: ap-seoul. Whether it is in "
                         "ap-tokyo is not known."_s;
    QCOMPARE(mapText(map), text);
    CheckReport report = reportOf({finding(Verdict::Ok)});
    report.maps = {map};
    for (const ReportFormat format :
         {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::GitHub}) {
        const QByteArray written = writtenReport(report, format);
        QVERIFY2(written.contains(text.toUtf8()), written.constData());
    }
    QVERIFY(writtenReport(report, ReportFormat::Json).contains("\"unknown\": ["));
}

/// Code scanning takes two of the same fingerprint for one.
void CheckReportTest::tellsTwoMapsOfAnImageApart()
{
    RegionMap map = {.entries = {finding(Verdict::Ok)}};
    map.entries[0].image = Image {.imageName = u"web"_s};
    map.missing = {Image {.place = {.region = u"ap-seoul"_s}}};
    CheckReport report = reportOf({});
    report.maps = {map, map};
    const QJsonDocument json = QJsonDocument::fromJson(writtenReport(report, ReportFormat::Sarif));
    const QJsonArray results = json["runs"_L1].toArray().at(0)["results"_L1].toArray();
    QCOMPARE(results.size(), 2);
    QVERIFY(results.at(0)["partialFingerprints"_L1] != results.at(1)["partialFingerprints"_L1]);
}

QTEST_GUILESS_MAIN(CheckReportTest)
#include "tst_checkreport.moc"
