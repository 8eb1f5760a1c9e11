// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/reportformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One id that is fine, in a map that lacks Seoul; Tokyo and a file were not read.
CheckReport unreadReport()
{
    Finding fine = {.pinned = {.path = u"a.tf"_s, .line = 3, .column = 7, .id = u"img-0a1b2c3d"_s},
                    .verdict = Verdict::Ok,
                    .image = Image {.imageName = u"web"_s}};
    return {.findings = {fine},
            .maps = {{.entries = {fine},
                      .missing = {Image {.place = {.region = u"ap-seoul"_s}}},
                      .unknown = {u"ap-tokyo"_s}}},
            .asked = {{.region = u"ap-seoul"_s}, {.region = u"ap-tokyo"_s}},
            .unread = {{.place = {.region = u"ap-tokyo"_s},
                        .code = u"Timeout"_s,
                        .message = u"No answer."_s}},
            .files = 1,
            .fileErrors = {{.kind = ApiError::Kind::File, .message = u"b.tf: It is too large."_s}},
            .areFilesWhole = false,
            .failures = usualFailures()};
}

/// The same, where all was read and the map is whole.
CheckReport wholeReport()
{
    CheckReport report = unreadReport();
    report.maps.clear();
    report.unread.clear();
    report.fileErrors.clear();
    report.areFilesWhole = true;
    return report;
}

const QString mapSentences = u"The map of web lacks 1 regions that have it: ap-seoul. Whether it "
                             "is in ap-tokyo is not known."_s;

struct Case
{
    QString name = {};
    QString skipped = {};
    QString output = {};

    bool operator==(const Case &) const = default;
};

/// "classname name" of each.
QList<Case> casesOf(const QByteArray &junit)
{
    QList<Case> cases;
    QXmlStreamReader xml(junit);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "testcase"_L1) {
            cases.append({.name = attributes.value("classname"_L1).toString() + u' ' +
                                  attributes.value("name"_L1).toString()});
        } else if (xml.name() == "skipped"_L1) {
            cases.last().skipped = attributes.value("message"_L1).toString();
        } else if (xml.name() == "system-out"_L1) {
            cases.last().output = xml.readElementText();
        }
    }
    return cases;
}

} // namespace

/// Nothing is silently missing: what was not read and what maps lack is in the reports that go on
/// alone.
class UnreadReportsTest final : public QObject
{
    Q_OBJECT

private slots:
    void csvHasRows();
    void sarifHasNotificationsAndResults();
    void junitHasCases();
    void jsonHasMembers();
    void saysNothingWhereAllIsRead_data();
    void saysNothingWhereAllIsRead();
};

void UnreadReportsTest::csvHasRows()
{
    const QList<QByteArray> rows =
            writtenReport(unreadReport(), ReportFormat::Csv).trimmed().split('\n');
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(2),
             QByteArray("a.tf,3,7,,map,,,,web,,,,,ap-seoul," + mapSentences.toUtf8() + '\r'));
    QCOMPARE(rows.at(3), ",,,,unread,ap-tokyo,,,,,,,,,ap-tokyo: Timeout. No answer.\r"_ba);
    QCOMPARE(rows.at(4), ",,,,unread,,,,,,,,,,b.tf: It is too large."_ba);
}

void UnreadReportsTest::sarifHasNotificationsAndResults()
{
    const QJsonObject json =
            QJsonDocument::fromJson(writtenReport(unreadReport(), ReportFormat::Sarif)).object();
    const QJsonValue run = json["runs"_L1].toArray().at(0);
    const QJsonValue invocation = run["invocations"_L1].toArray().at(0);
    QCOMPARE(invocation["executionSuccessful"_L1], QJsonValue(false));
    const QJsonArray notes = invocation["toolExecutionNotifications"_L1].toArray();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0)["message"_L1]["text"_L1].toString(), u"ap-tokyo: Timeout. No answer."_s);
    QCOMPARE(notes.at(1)["message"_L1]["text"_L1].toString(), u"b.tf: It is too large."_s);
    const QJsonArray results = run["results"_L1].toArray();
    QCOMPARE(results.size(), 1); // what is fine is none
    const QJsonValue map = results.at(0);
    QCOMPARE(map["ruleId"_L1].toString(), u"pinned-image/map"_s);
    QCOMPARE(run["tool"_L1]["driver"_L1]["rules"_L1]
                     .toArray()
                     .at(map["ruleIndex"_L1].toInt())["id"_L1]
                     .toString(),
             u"pinned-image/map"_s);
    QCOMPARE(map["level"_L1].toString(), u"note"_s);
    QCOMPARE(map["message"_L1]["text"_L1].toString(), mapSentences);
    const QJsonValue place = map["locations"_L1].toArray().at(0)["physicalLocation"_L1];
    QCOMPARE(place["region"_L1]["startLine"_L1].toInt(), 3);
    QVERIFY(!map["partialFingerprints"_L1]["pinnedImage/v1"_L1].toString().isEmpty());
}

void UnreadReportsTest::junitHasCases()
{
    const QByteArray junit = writtenReport(unreadReport(), ReportFormat::JUnit);
    const QList<Case> cases = casesOf(junit);
    QCOMPARE(cases.size(), 4);
    QCOMPARE(cases.at(0), (Case {.name = u"a.tf 3:7 img-0a1b2c3d ok"_s}));
    QCOMPARE(cases.at(1), (Case {.name = u"a.tf 3:7 map"_s, .output = mapSentences}));
    QCOMPARE(cases.at(2),
             (Case {.name = u"unread regions ap-tokyo"_s, .skipped = u"Timeout. No answer."_s}));
    QCOMPARE(cases.at(3), (Case {.name = u"unread files b.tf: It is too large."_s,
                                 .skipped = u"b.tf: It is too large."_s}));
    QVERIFY(junit.contains("<testsuites name=\"pinned image ids\" tests=\"4\" failures=\"0\""));
}

void UnreadReportsTest::jsonHasMembers()
{
    const QJsonObject json =
            QJsonDocument::fromJson(writtenReport(unreadReport(), ReportFormat::Json)).object();
    QCOMPARE(json["unread"_L1].toArray().size(), 1);
    QCOMPARE(json["unreadFiles"_L1].toArray(), QJsonArray {u"b.tf: It is too large."_s});
    QCOMPARE(json["maps"_L1].toArray().at(0)["unknown"_L1].toArray(), QJsonArray {u"ap-tokyo"_s});
}

void UnreadReportsTest::saysNothingWhereAllIsRead_data()
{
    QTest::addColumn<ReportFormat>("format");

    QTest::newRow("CSV") << ReportFormat::Csv;
    QTest::newRow("SARIF") << ReportFormat::Sarif;
    QTest::newRow("JUnit") << ReportFormat::JUnit;
    QTest::newRow("JSON") << ReportFormat::Json;
}

void UnreadReportsTest::saysNothingWhereAllIsRead()
{
    QFETCH(ReportFormat, format);
    const QByteArray written = writtenReport(wholeReport(), format);
    for (const QByteArrayView word : {"ap-tokyo", "b.tf", "The map of", "Timeout"})
        QVERIFY2(!written.contains(word), written.constData());
    QVERIFY(writtenReport(unreadReport(), format).contains("ap-tokyo"));
}

QTEST_GUILESS_MAIN(UnreadReportsTest)
#include "tst_unreadreports.moc"
