// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/reportformat.h"

#include "pinned/report/baseline.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

Finding finding(Verdict verdict, const QString &path = u"infra/main.tf"_s, int line = 3)
{
    return {.pinned = {.path = path,
                       .line = line,
                       .column = 7,
                       .id = u"img-0a1b2c3d"_s,
                       .region = u"ap-seoul"_s,
                       .regionFrom = RegionSource::MapKey},
            .verdict = verdict,
            .message = u"Something."_s};
}

CheckReport reportOf(const QList<Finding> &findings)
{
    return {.findings = findings,
            .asked = {{.region = u"ap-seoul"_s}, {.region = u"ap-tokyo"_s}},
            .unread = {{.place = {.region = u"ap-tokyo"_s},
                        .code = u"Timeout"_s,
                        .message = u"No answer."_s}},
            .skipped = {{u"binary"_s, 2}},
            .files = 4,
            .failures = usualFailures()};
}

/// One of each verdict.
CheckReport wholeReport()
{
    QList<Finding> findings;
    int line = 1;
    for (const Verdict verdict : allVerdicts())
        findings.append(finding(verdict, u"infra/main.tf"_s, line++));
    Image image;
    image.imageName = u"web-2026-11-02"_s;
    image.imageId = u"img-00000009"_s;
    image.architecture = u"x86_64"_s;
    image.created = QDateTime(QDate(2026, 11, 2), QTime(1, 2, 3), QTimeZone::utc()).toUTC();
    findings[4].image = image;
    findings[4].found = QStringList {u"ap-seoul"_s};
    findings[4].successor = Successor {.image = image, .missingIn = {u"ap-tokyo"_s}};
    return reportOf(findings);
}

/// What strangers may have written into names, comments and paths.
CheckReport hostileReport()
{
    Finding evil = finding(Verdict::Gone, u"=a\n::error::b,c:d%|<x>\x1b[2J.tf"_s);
    evil.message = u"=1+1\r\n::stop-commands::x\u001b[31m|<b>&\u202e\"'"_s;
    return reportOf({evil});
}

QByteArray written(const CheckReport &report, const QString &word)
{
    return writtenReport(report, *reportFormatOfWord(word));
}

} // namespace

class ReportFormatTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreUnderstood();
    void textIsWorstFirst();
    void textSaysWhatIsListed();
    void jsonHasWhatItPromises();
    void ndjsonIsTheFindings();
    void csvHasARowForEach();
    void markdownIsATable();
    void sarifHasWhatCodeScanningNeeds();
    void sarifKeepsItsFingerprints();
    void sarifHasRelativePaths();
    void annotationsAreAtMostTenOfAKind();
    void junitSaysWhatFailed();
    void hostileTextsAreTame();
    void theBaselineKnowsWhatItWrote();
};

void ReportFormatTest::wordsAreUnderstood()
{
    for (const QString &word : reportFormatWords())
        QVERIFY(reportFormatOfWord(word));
    QVERIFY(!reportFormatOfWord(u"xml"_s));
}

void ReportFormatTest::textIsWorstFirst()
{
    const CheckReport report =
            reportOf({finding(Verdict::Newer, u"a.tf"_s), finding(Verdict::Ok, u"b.tf"_s),
                      finding(Verdict::Gone, u"c.tf"_s)});
    QCOMPARE(written(report, u"text"_s),
             "3 ids in 4 files: 1 gone, 1 newer, 1 ok. 1 of 2 regions were read. Skipped: 2 "
             "binary.\n"
             "c.tf:3:7: gone: img-0a1b2c3d Something.\n"
             "a.tf:3:7: newer: img-0a1b2c3d Something.\n"_ba);
}

void ReportFormatTest::textSaysWhatIsListed()
{
    CheckReport report = reportOf({finding(Verdict::Unknown, u"b.tf"_s)});
    report.isJudged = false;
    QCOMPARE(written(report, u"text"_s), "1 ids in 4 files. Skipped: 2 binary.\n"
                                         "b.tf:3:7: img-0a1b2c3d ap-seoul\n"_ba);
}

void ReportFormatTest::jsonHasWhatItPromises()
{
    const QJsonObject json = QJsonDocument::fromJson(written(wholeReport(), u"json"_s)).object();
    QCOMPARE(json.keys(), (QStringList {u"findings"_s, u"skipped"_s, u"summary"_s, u"unread"_s}));
    QCOMPARE(json["summary"_L1]["deprecated"_L1].toInt(), 1);
    QCOMPARE(json["summary"_L1].toObject().size(), 10);
    QCOMPARE(json["skipped"_L1]["binary"_L1].toInt(), 2);
    const QJsonObject unread = json["unread"_L1].toArray().at(0).toObject();
    QCOMPARE(unread, (QJsonObject {{u"region"_s, u"ap-tokyo"_s},
                                   {u"code"_s, u"Timeout"_s},
                                   {u"message"_s, u"No answer."_s}}));
    const QJsonArray findings = json["findings"_L1].toArray();
    QCOMPARE(findings.size(), 10);
    QCOMPARE(findings.at(4).toObject(),
             (QJsonObject {
                     {u"path"_s, u"infra/main.tf"_s},
                     {u"line"_s, 5},
                     {u"column"_s, 7},
                     {u"id"_s, u"img-0a1b2c3d"_s},
                     {u"verdict"_s, u"deprecated"_s},
                     {u"region"_s, u"ap-seoul"_s},
                     {u"regionFrom"_s, u"map key"_s},
                     {u"found"_s, QJsonArray {u"ap-seoul"_s}},
                     {u"name"_s, u"web-2026-11-02"_s},
                     {u"architecture"_s, u"x86_64"_s},
                     {u"created"_s, u"2026-11-02T01:02:03Z"_s},
                     {u"successor"_s, QJsonObject {{u"id"_s, u"img-00000009"_s},
                                                   {u"name"_s, u"web-2026-11-02"_s},
                                                   {u"created"_s, u"2026-11-02T01:02:03Z"_s},
                                                   {u"missingIn"_s, QJsonArray {u"ap-tokyo"_s}}}},
                     {u"message"_s, u"Something."_s}}));
    QVERIFY(findings.at(0)["name"_L1].isNull());
    QVERIFY(findings.at(0)["successor"_L1].isNull());
}

void ReportFormatTest::ndjsonIsTheFindings()
{
    const QByteArray lines = written(wholeReport(), u"ndjson"_s);
    const QJsonArray whole = QJsonDocument::fromJson(written(wholeReport(), u"json"_s))
                                     .object()["findings"_L1]
                                     .toArray();
    QCOMPARE(lines.count('\n'), 10);
    QCOMPARE(QJsonDocument::fromJson(lines.split('\n').at(4)).object(), whole.at(4).toObject());
}

void ReportFormatTest::csvHasARowForEach()
{
    const QByteArray csv = written(wholeReport(), u"csv"_s);
    // And one for the region that was not read.
    QCOMPARE(csv.count("\r\n"), 12);
    QVERIFY(csv.startsWith("Path,Line,Column,ImageId,Verdict,Region,"));
    QVERIFY(csv.contains("infra/main.tf,5,7,img-0a1b2c3d,deprecated,ap-seoul,map key,ap-seoul,"
                         "web-2026-11-02,x86_64,2026-11-02T01:02:03Z,img-00000009,"
                         "web-2026-11-02,ap-tokyo,Something."));
}

void ReportFormatTest::markdownIsATable()
{
    const QByteArray table = written(wholeReport(), u"md"_s);
    QVERIFY(table.contains("| Gone | infra/main.tf:1 | img-0a1b2c3d | ap-seoul | Something. |"));
    QVERIFY(!table.contains("| Fine |"));
    QVERIFY(table.contains("* ap-tokyo: Timeout. No answer."));
}

/// Field by field of what SARIF 2.1.0 demands and what GitHub reads.
void ReportFormatTest::sarifHasWhatCodeScanningNeeds()
{
    CheckReport report = wholeReport();
    report.findings[0].isWaived = true;
    report.findings[0].pinned.waiver = Waiver {.reason = u"old"_s};
    report.findings[1].pinned.path = u"a b/ü#.tf"_s;
    report.findings += finding(Verdict::Ok);
    report.findings.last().isWaiverExpired = true; // which fails, whatever the image is
    const QJsonObject json = QJsonDocument::fromJson(written(report, u"sarif"_s)).object();
    QCOMPARE(json["version"_L1].toString(), u"2.1.0"_s);
    QVERIFY(json["$schema"_L1].toString().contains("sarif-2.1.0"_L1));
    const QJsonObject run = json["runs"_L1].toArray().at(0).toObject();
    QCOMPARE(run["columnKind"_L1].toString(), u"utf16CodeUnits"_s);
    QCOMPARE(run["invocations"_L1].toArray().at(0)["executionSuccessful"_L1], QJsonValue(false));
    const QJsonArray rules = run["tool"_L1]["driver"_L1]["rules"_L1].toArray();
    const QJsonArray results = run["results"_L1].toArray();
    QCOMPARE(results.size(), 10);
    QCOMPARE(rules.size(), 11); // and one for maps
    for (const QJsonValue &result : results) {
        const QJsonValue rule = rules.at(result["ruleIndex"_L1].toInt());
        QCOMPARE(rule["id"_L1], result["ruleId"_L1]);
        QVERIFY(!rule["shortDescription"_L1]["text"_L1].toString().isEmpty());
        QVERIFY(!result["message"_L1]["text"_L1].toString().isEmpty());
        QVERIFY(!result["partialFingerprints"_L1]["pinnedImage/v1"_L1].toString().isEmpty());
        const QJsonValue place = result["locations"_L1].toArray().at(0)["physicalLocation"_L1];
        QVERIFY(place["region"_L1]["startLine"_L1].toInt() > 0);
        QCOMPARE(place["region"_L1]["endColumn"_L1].toInt(), 19);
        QCOMPARE(place["artifactLocation"_L1]["uriBaseId"_L1].toString(), u"%SRCROOT%"_s);
    }
    QCOMPARE(results.at(1)["locations"_L1]
                     .toArray()
                     .at(0)["physicalLocation"_L1]["artifactLocation"_L1]["uri"_L1]
                     .toString(),
             u"a%20b/%C3%BC%23.tf"_s);
    QCOMPARE(results.at(0)["suppressions"_L1].toArray().at(0)["kind"_L1].toString(), u"inSource"_s);
    QCOMPARE(results.at(1)["level"_L1].toString(), u"error"_s);
    QCOMPARE(results.at(4)["level"_L1].toString(), u"warning"_s);
    QCOMPARE(results.at(8)["level"_L1].toString(), u"note"_s);
}

void ReportFormatTest::sarifKeepsItsFingerprints()
{
    const auto fingerprints = [](const QList<Finding> &findings) {
        QStringList all;
        const QJsonObject json =
                QJsonDocument::fromJson(written(reportOf(findings), u"sarif"_s)).object();
        for (const QJsonValue &result : json["runs"_L1].toArray().at(0)["results"_L1].toArray())
            all.append(result["partialFingerprints"_L1]["pinnedImage/v1"_L1].toString());
        return all;
    };
    const QString path = u"a.tf"_s;
    const QStringList before =
            fingerprints({finding(Verdict::Gone, path, 3), finding(Verdict::Gone, path, 9)});
    QCOMPARE(before,
             fingerprints({finding(Verdict::Gone, path, 5), finding(Verdict::Gone, path, 11)}));
    QVERIFY(before.at(0) != before.at(1));
    QVERIFY(before.at(0) != fingerprints({finding(Verdict::Twice, path, 3)}).at(0));
    QVERIFY(before.at(0) != fingerprints({finding(Verdict::Gone, u"b.tf"_s, 3)}).at(0));
    Finding other = finding(Verdict::Gone, path, 3);
    other.pinned.id = u"img-00000000"_s;
    QVERIFY(before.at(0) != fingerprints({other}).at(0));
}

/// Code scanning looks for a file in the repository, wherever that is checked out.
void ReportFormatTest::sarifHasRelativePaths()
{
    const auto resultOf = [](const QString &path) {
        const QByteArray text = written(reportOf({finding(Verdict::Gone, path)}), u"sarif"_s);
        return QJsonDocument::fromJson(text)["runs"_L1].toArray().at(0)["results"_L1].toArray().at(
                0);
    };
    const auto artifactOf = [](const QJsonValue &result) {
        return result["locations"_L1]
                .toArray()
                .at(0)["physicalLocation"_L1]["artifactLocation"_L1]
                .toObject();
    };
    const QJsonValue relative = resultOf(u"infra/a.tf"_s);
    const QJsonValue inside = resultOf(QDir::currentPath() + u"/infra/a.tf"_s);
    QCOMPARE(artifactOf(inside)["uri"_L1].toString(), u"infra/a.tf"_s);
    QCOMPARE(inside, relative);
    const QJsonObject outside = artifactOf(resultOf(u"/elsewhere/a b.tf"_s));
    QCOMPARE(outside["uri"_L1].toString(), u"file:///elsewhere/a%20b.tf"_s);
    QVERIFY(!outside.contains("uriBaseId"_L1));
}

void ReportFormatTest::annotationsAreAtMostTenOfAKind()
{
    QList<Finding> findings(23, finding(Verdict::Deprecated));
    findings += finding(Verdict::Gone);
    findings += finding(Verdict::Ok);
    findings += QList<Finding>(2, finding(Verdict::Newer));
    const QByteArray text = written(reportOf(findings), u"github"_s);
    QCOMPARE(text.count("::warning "), 10);
    QCOMPARE(text.count("::error "), 1);
    QCOMPARE(text.count("::notice "), 2);
    QVERIFY(text.indexOf("::error ") < text.indexOf("::warning "));
    QVERIFY(text.contains("and 13 more of kind warning\n"));
    QVERIFY(text.contains("::error file=infra/main.tf,line=3,col=7,title=Gone img-0a1b2c3d::"
                          "img-0a1b2c3d: Something.\n"));
}

void ReportFormatTest::junitSaysWhatFailed()
{
    QXmlStreamReader xml(written(wholeReport(), u"junit"_s));
    int cases = 0;
    QStringList failed;
    int skipped = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        // The strictest reader, the xUnit plugin of Jenkins, takes no other attributes.
        static const QHash<QString, QStringList> known = {
                {u"testsuites"_s, {u"name"_s, u"tests"_s, u"failures"_s, u"errors"_s}},
                {u"testsuite"_s,
                 {u"name"_s, u"file"_s, u"tests"_s, u"failures"_s, u"errors"_s, u"skipped"_s}},
                {u"testcase"_s, {u"name"_s, u"classname"_s}},
                {u"failure"_s, {u"type"_s, u"message"_s}},
                {u"skipped"_s, {u"message"_s}}};
        QVERIFY2(known.contains(xml.name().toString()), qPrintable(xml.name().toString()));
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            QVERIFY(known[xml.name().toString()].contains(attribute.name().toString()));
        cases += xml.name() == "testcase"_L1;
        skipped += xml.name() == "skipped"_L1;
        if (xml.name() == "failure"_L1)
            failed.append(xml.attributes().value("type"_L1).toString());
        if (xml.name() == "testsuite"_L1 && xml.attributes().hasAttribute("file"_L1)) {
            QCOMPARE(xml.attributes().value("tests"_L1).toInt(), 10);
            QCOMPARE(xml.attributes().value("failures"_L1).toInt(), 4);
            QCOMPARE(xml.attributes().value("skipped"_L1).toInt(), 1);
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    // The region that was not read is one, too.
    QCOMPARE(cases, 11);
    QCOMPARE(skipped, 2);
    QCOMPARE(failed, (QStringList {u"gone"_s, u"elsewhere"_s, u"unusable"_s, u"twice"_s}));
}

void ReportFormatTest::hostileTextsAreTame()
{
    const CheckReport report = hostileReport();
    const QByteArray text = written(report, u"text"_s);
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(!text.contains('\x1b') && !text.contains("\u202e"));
    const QByteArray gitHub = written(report, u"github"_s);
    QCOMPARE(gitHub.count('\n'), 2);
    QVERIFY(!gitHub.contains('\x1b'));
    QVERIFY(gitHub.contains("file==a%0A%3A%3Aerror%3A%3Ab%2Cc%3Ad%25"));
    for (const QByteArray &line : gitHub.split('\n'))
        QVERIFY(!line.startsWith("::stop") && line.count("::error") <= 1);
    const QByteArray csv = written(report, u"csv"_s);
    QVERIFY(csv.contains("\"'=a\n") && csv.contains("\"'=1+1"));
    const QByteArray table = written(report, u"md"_s);
    QVERIFY(table.contains("\\<b>") && table.contains("\\|"));
    QXmlStreamReader xml(written(report, u"junit"_s));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const QString &word : {u"json"_s, u"sarif"_s}) {
        QJsonParseError error;
        QVERIFY(!QJsonDocument::fromJson(written(report, word), &error).isNull());
    }
}

void ReportFormatTest::theBaselineKnowsWhatItWrote()
{
    const CheckReport report = reportOf({finding(Verdict::Gone)});
    for (const QString &word : {u"json"_s, u"ndjson"_s}) {
        const Result<Baseline> baseline = Baseline::read(written(report, word));
        QVERIFY(baseline);
        Finding moved = report.findings.at(0);
        moved.pinned.line = 77;
        QVERIFY(baseline->knows(moved));
        moved.pinned.region = u"ap-tokyo"_s;
        QVERIFY(!baseline->knows(moved));
        moved = report.findings.at(0);
        moved.verdict = Verdict::Twice;
        QVERIFY(!baseline->knows(moved));
        // While another region does not answer, nobody can say that it is gone.
        moved.verdict = Verdict::Elsewhere;
        moved.found.clear();
        QVERIFY(baseline->knows(moved));
        moved.found = {u"ap-tokyo"_s};
        QVERIFY(!baseline->knows(moved));
    }
    QVERIFY(!Baseline::read("Path,Line\r\n"));
    QVERIFY(!Baseline::read("{\"a\": 1}"));
}

QTEST_GUILESS_MAIN(ReportFormatTest)
#include "tst_reportformat.moc"
