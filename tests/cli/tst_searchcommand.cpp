// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/searchcommand.h"

#include "cli/commandline.h"
#include "core/region.h"
#include "searches/searchview.h"
#include "support/waiting.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString awkward = u"a'b \"c\\d, =$(e)`f`\n한"_s;

/// The words that a shell makes of a command.
QStringList shellWords(const QString &command)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"printf '%s\\0' "_s + command});
    if (!shell.waitForFinished(longestWait))
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(u'\0'));
    words.removeLast();
    return words;
}

} // namespace

/// What the window copies as a command says the same as the window, once a shell and the command
/// line have read it.
class SearchCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysTheSame_data();
    void saysTheSame();
    void namesTheCloud();
    void namesNoPassword();
    void isShort();
};

void SearchCommandTest::saysTheSame_data()
{
    QTest::addColumn<ShownImages>("shown");

    const QList<Place> seoul = placesIn({u"ap-seoul"_s});
    const auto row = [](const char *name, const ShownImages &shown) {
        QTest::newRow(name) << shown;
    };
    row("all regions", {.search = {.query = {.places = placesIn(knownRegionIds())}}});
    row("regions in their order",
        {.search = {.query = {.places = placesIn({u"eu-frankfurt"_s, u"ap-seoul"_s})}}});
    row("filters", {.search = {.query = {.places = seoul,
                                         .filters = {{u"image-name"_s, {awkward, u"b"_s}},
                                                     {u"tag:a=b,c\\"_s, {u"x=y"_s}}},
                                         .instanceType = u"SA5.MEDIUM2"_s}}});
    row("ids", {.search = {.query = {.places = seoul,
                                     .imageIds = {u"img-00000001"_s, u"img-00000002"_s}}}});
    row("find", {.search = {.query = {.places = seoul}, .find = {.text = u"-windows size:>50"_s}}});
    row("find an awkward text",
        {.search = {.query = {.places = seoul},
                    .find = {.text = awkward, .column = u"name"_s, .matchCase = true}}});
    row("find in UTC",
        {.search = {
                 .query = {.places = seoul},
                 .find = {.text = u"created:2025-01-01"_s, .wholeWord = true, .zone = u"UTC"_s}}});
    row("find in the zone of a search from elsewhere",
        {.search = {.query = {.places = seoul},
                    .find = {.text = u"created:2025-01-01"_s, .zone = u"Asia/Seoul"_s}}});
    row("a regular expression",
        {.search = {.query = {.places = seoul},
                    .find = {.text = u"^(a|b)$"_s, .regularExpression = true}}});
    ShownImages faceted = {.search = {.query = {.places = seoul}}};
    for (const QString &code : {awkward, u"Ubuntu"_s, QString()})
        faceted.facets.toggle(Facet::Platform, code, true);
    faceted.facets.toggle(Facet::Deprecated, u"true"_s, true);
    row("facets", faceted);
    row("columns and sort",
        {.search = {.query = {.places = seoul},
                    .columns = {{.name = u"size"_s}, {.name = u"name"_s}},
                    .sort = {{.name = u"size"_s, .isDescending = true}, {.name = u"name"_s}}}});
}

void SearchCommandTest::saysTheSame()
{
    QFETCH(ShownImages, shown);
    const QStringList words = shellWords(exportCommand(shown, {u"--demo"_s}));
    const Result<CommandLine> line = parseCommandLine(words);
    QVERIFY2(line, line ? "" : qPrintable(line.error().message));
    QCOMPARE(line->action, CommandLine::Action::Export);
    QVERIFY(line->cloud.isDemo);
    QCOMPARE(line->query, shown.search.query);
    const FindOptions options = findOptionsOf(shown.search.find);
    QVERIFY(line->find == *parseFindExpression(shown.search.find.text, options) ||
            (line->find.isEmpty() && shown.search.find.text.isEmpty()));
    QVERIFY(line->facets == shown.facets);
    QCOMPARE(line->sort, sortOf(shown.search.sort));
    QCOMPARE(line->exportOptions.columns, exportColumnsOf(shown.search.columns));
    QCOMPARE(line->exportOptions.format, ExportFormat::Csv);
    QCOMPARE(line->exportPath, u"-"_s);
}

void SearchCommandTest::namesTheCloud()
{
    const CloudChoice choices[] = {
            {},
            {.isDemo = true},
            {.endpoint = EndpointChoice(QUrl(u"http://127.0.0.1:8080/"_s)), .language = "zh-CN"},
            {.endpoint = EndpointChoice(EndpointChoice::Kind::Regional)},
            {.proxy = ProxyChoice {.kind = ProxyChoice::Kind::System}},
            {.profiles = {u"sdk:prod"_s},
             .role = {.arn = u"qcs::cam::uin/100000000001:roleName/viewer"_s,
                      .sessionName = u"me@home"_s,
                      .externalId = u"x-1"_s,
                      .duration = std::chrono::seconds(900)},
             .expectedAccount = u"100000000001"_s,
             .metadataEndpoint = QUrl(u"http://127.0.0.1:8080/"_s)},
            {.proxy = parseProxyChoice(u"socks5://proxy:1080"_s).value(),
             .caFile = u"/etc/my ca's.pem"_s},
    };
    const ShownImages shown = {.search = {.query = {.places = placesIn({u"ap-seoul"_s})}}};
    for (const CloudChoice &choice : choices) {
        const auto line = parseCommandLine(shellWords(exportCommand(shown, cloudOptions(choice))));
        QVERIFY(line);
        QVERIFY(line->cloud == choice);
    }
}

/// What is copied may be sent to others.
void SearchCommandTest::namesNoPassword()
{
    const CloudChoice choice = {.proxy = parseProxyChoice(u"http://me:secret@proxy:3128"_s).value(),
                                .caFile = u"ca.pem"_s};
    QCOMPARE(cloudOptions(choice),
             (QStringList {u"--proxy"_s, u"http://proxy:3128"_s, u"--ca-file"_s,
                           QDir::current().absoluteFilePath(u"ca.pem"_s)}));
    CloudChoice ofTheSettings = choice;
    ofTheSettings.isProxyPasswordKept = true; // which an option would not find
    QVERIFY(!cloudOptions(ofTheSettings).contains(u"--proxy"_s));
}

/// So that a person can read it.
void SearchCommandTest::isShort()
{
    const ShownImages shown = {.search = {.query = {.places = placesIn(knownRegionIds())},
                                          .columns = {{.name = u"imageId"_s}}}};
    QCOMPARE(exportCommand(shown), u"cvm-image-browser --region all --columns ImageId --format csv "
                                   "--export -"_s);
}

QTEST_GUILESS_MAIN(SearchCommandTest)
#include "tst_searchcommand.moc"
