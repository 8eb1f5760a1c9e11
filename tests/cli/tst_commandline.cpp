// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"

#include "core/region.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList {u"cvm-image-browser"_s} + arguments);
}

QStringList regionsLike(const QString &start)
{
    return knownRegionIds().filter(QRegularExpression(u'^' + start));
}

CommandLine defaults()
{
    return {.query = {.places = placesIn(knownRegionIds())}};
}

CommandLine exporting(const ExportOptions &options)
{
    CommandLine line = defaults();
    line.action = CommandLine::Action::Export;
    line.exportPath = u"a.csv"_s;
    line.exportOptions = options;
    line.choosesColumns = options.columns != usualExportColumns(false);
    return line;
}

CommandLine asking(const ImageQuery &query)
{
    CommandLine line = defaults();
    line.query = query;
    if (query.places.isEmpty())
        line.query.places = placesIn(knownRegionIds());
    return line;
}

} // namespace

class CommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();
    void knowsWhatNeedsNoDisplay_data();
    void knowsWhatNeedsNoDisplay();
};

void CommandLineTest::reads_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine>("expected");

    CommandLine line = defaults();
    QTest::newRow("nothing") << QStringList() << line;
    line.cloud.isDemo = true;
    QTest::newRow("demo") << QStringList {u"--demo"_s} << line;
    line = defaults();
    line.cloud.endpoint = EndpointChoice(QUrl(u"https://cvm.tencentcloudapi.com/"_s));
    QTest::newRow("endpoint") << QStringList {u"--endpoint"_s, u"cvm.tencentcloudapi.com"_s}
                              << line;
    line.cloud.endpoint = EndpointChoice(QUrl(u"http://127.0.0.1:8080/"_s));
    QTest::newRow("loopback endpoint")
            << QStringList {u"--endpoint=http://127.0.0.1:8080"_s} << line;
    line.cloud.endpoint = EndpointChoice(EndpointChoice::Kind::Mainland);
    QTest::newRow("endpoints by a word") << QStringList {u"--endpoint"_s, u"mainland"_s} << line;
    line = defaults();
    line.cloud.proxy = ProxyChoice {.kind = ProxyChoice::Kind::None};
    QTest::newRow("no proxy") << QStringList {u"--proxy"_s, u"none"_s} << line;
    line.cloud.proxy = ProxyChoice {.kind = ProxyChoice::Kind::Custom,
                                    .proxy = QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy"_s,
                                                           1080, u"me"_s, u"pass"_s)};
    QTest::newRow("proxy") << QStringList {u"--proxy=socks5://me:pass@proxy:1080"_s} << line;
    line = defaults();
    line.cloud.caFile = u"ca.pem"_s;
    QTest::newRow("CA file") << QStringList {u"--ca-file"_s, u"ca.pem"_s} << line;
    line = defaults();
    line.cloud.language = "zh-CN";
    QTest::newRow("language") << QStringList {u"--language"_s, u"zh-CN"_s} << line;
    line = defaults();
    line.screenshotPath = u"window.png"_s;
    QTest::newRow("screenshot") << QStringList {u"--screenshot"_s, u"window.png"_s} << line;
    line = defaults();
    line.memoryPath = u"m.sqlite"_s;
    QTest::newRow("memory") << QStringList {u"--memory"_s, u"m.sqlite"_s} << line;
    line = {.action = CommandLine::Action::ShowHelp};
    QTest::newRow("help") << QStringList {u"--help"_s} << line;
    QTest::newRow("short help") << QStringList {u"-h"_s} << line;
    QTest::newRow("help beside bad usage")
            << QStringList {u"--help"_s, u"--region"_s, u"moon"_s} << line;
    line = {.action = CommandLine::Action::ShowVersion};
    QTest::newRow("version") << QStringList {u"--version"_s} << line;
    QTest::newRow("short version") << QStringList {u"-v"_s} << line;

    QTest::newRow("one region") << QStringList {u"--region"_s, u"ap-seoul"_s}
                                << asking({.places = placesIn({u"ap-seoul"_s})});
    QTest::newRow("regions in their order")
            << QStringList {u"--region"_s, u"eu-frankfurt,ap-seoul"_s}
            << asking({.places = placesIn({u"eu-frankfurt"_s, u"ap-seoul"_s})});
    QTest::newRow("glob") << QStringList {u"--region"_s, u"ap-*"_s}
                          << asking({.places = placesIn(regionsLike(u"ap-"_s))});
    QTest::newRow("id and glob, each once")
            << QStringList {u"--region"_s, u"na-ashburn,na-*"_s}
            << asking({.places = placesIn({u"na-ashburn"_s, u"na-siliconvalley"_s})});
    QTest::newRow("all regions") << QStringList {u"--region"_s, u"all"_s} << defaults();
    QTest::newRow("regions repeated")
            << QStringList {u"--region"_s, u"ap-seoul"_s, u"--region"_s, u"ap-tokyo"_s}
            << asking({.places = placesIn({u"ap-seoul"_s, u"ap-tokyo"_s})});
    QTest::newRow("unknown region") << QStringList {u"--region"_s, u"me-dubai"_s}
                                    << asking({.places = placesIn({u"me-dubai"_s})});
    QTest::newRow("filters repeated")
            << QStringList {u"--filter"_s, u"image-type=PRIVATE_IMAGE,SHARED_IMAGE"_s,
                            u"--filter"_s, uR"(image-name=edge\, blue)"_s}
            << asking({.filters = {{.name = u"image-type"_s,
                                    .values = {u"PRIVATE_IMAGE"_s, u"SHARED_IMAGE"_s}},
                                   {.name = u"image-name"_s, .values = {u"edge, blue"_s}}}});
    QTest::newRow("image ids repeated")
            << QStringList {u"--image-id"_s, u"img-00000001,img-00000002"_s, u"--image-id"_s,
                            u"img-00000003,img-00000001"_s}
            << asking({.imageIds = {u"img-00000001"_s, u"img-00000002"_s, u"img-00000003"_s}});
    QTest::newRow("instance type") << QStringList {u"--instance-type"_s, u"SA5.MEDIUM2"_s}
                                   << asking({.instanceType = u"SA5.MEDIUM2"_s});

    line = defaults();
    line.searchName = u"My search"_s;
    QTest::newRow("saved search") << QStringList {u"--search"_s, u"My search"_s} << line;

    const QStringList toFile = {u"--export"_s, u"a.csv"_s};
    QTest::newRow("export") << toFile << exporting({});
    line = exporting({});
    line.exportPath = u"-"_s;
    QTest::newRow("export to standard output") << QStringList {u"--export"_s, u"-"_s} << line;
    QTest::newRow("JSON") << toFile + QStringList {u"--format"_s, u"json"_s}
                          << exporting({.format = ExportFormat::Json});
    QTest::newRow("NDJSON") << toFile + QStringList {u"--format=NDJSON"_s}
                            << exporting({.format = ExportFormat::NdJson});
    QTest::newRow("TSV") << toFile + QStringList {u"--format"_s, u"tsv"_s}
                         << exporting({.format = ExportFormat::Tsv});
    QTest::newRow("Markdown") << toFile + QStringList {u"--format"_s, u"markdown"_s}
                              << exporting({.format = ExportFormat::Markdown});
    QTest::newRow("columns") << toFile + QStringList {u"--columns"_s, u"imageid, Region,ImageId"_s}
                             << exporting({.columns = {ImageColumn::ImageId, ImageColumn::Region}});
    line = exporting({.format = ExportFormat::NdJson});
    line.exportPath = u"b.ndjson"_s;
    QTest::newRow("format of the ending") << QStringList {u"--export"_s, u"b.ndjson"_s} << line;
    line.exportOptions.format = ExportFormat::Csv;
    QTest::newRow("another format than that of the ending")
            << QStringList {u"--export"_s, u"b.ndjson"_s, u"--format"_s, u"csv"_s} << line;
    line = exporting({});
    line.choosesFind = true;
    line.find = *parseFindExpression(u"Web"_s, {.matchCase = true,
                                                .wholeWord = true,
                                                .column = ImageColumn::Name,
                                                .zone = TimeZone::Utc});
    QTest::newRow("find") << toFile + QStringList {u"--find"_s, u"Web"_s, u"--find-as"_s,
                                                   u"case, WORD,imagename,utc"_s}
                          << line;
    line.find = *parseFindExpression(u"^a"_s, {.regularExpression = true, .zone = TimeZone::Utc});
    QTest::newRow("regular expression")
            << toFile + QStringList {u"--find=^a"_s, u"--find-as=regex"_s} << line;
    line = exporting({});
    line.facets.toggle(Facet::Platform, u"Ubuntu"_s, true);
    line.facets.toggle(Facet::Platform, u"a,b"_s, true);
    line.facets.toggle(Facet::License, {}, true);
    QTest::newRow("facets") << toFile + QStringList {u"--facet"_s, uR"(platform=Ubuntu,a\,b)"_s,
                                                     u"--facet"_s, u"LicenseType="_s}
                            << line;
    line = exporting({});
    line.choosesSort = true;
    line.sort = {{.column = int(ImageColumn::Size), .order = Qt::DescendingOrder},
                 {.column = int(ImageColumn::Name), .order = Qt::AscendingOrder}};
    QTest::newRow("sort") << toFile + QStringList {u"--sort"_s, u"imagesize:desc, ImageName"_s}
                          << line;
    QTest::newRow("separator") << toFile + QStringList {u"--separator"_s, u"Semicolon"_s}
                               << exporting({.separator = CellSeparator::Semicolon});
    QTest::newRow("one line") << toFile + QStringList {u"--one-line"_s}
                              << exporting({.keepsLineBreaks = false});
    QTest::newRow("numbers as text")
            << toFile + QStringList {u"--numbers-as-text"_s} << exporting({.numbersAsText = true});
    QTest::newRow("byte order mark")
            << toFile + QStringList {u"--bom"_s} << exporting({.byteOrderMark = true});
    QTest::newRow("no formula guard")
            << toFile + QStringList {u"--no-formula-guard"_s} << exporting({.formulaGuard = false});
}

void CommandLineTest::reads()
{
    QFETCH(QStringList, arguments);
    QFETCH(CommandLine, expected);
    const Result<CommandLine> line = parse(arguments);
    QVERIFY2(line, line ? "" : qPrintable(line.error().message));
    QCOMPARE(line->action, expected.action);
    QCOMPARE(line->query, expected.query);
    QCOMPARE(line->exportOptions, expected.exportOptions);
    // What was said about the query is in the query here; tst_searchoption tells them apart.
    expected.queryOptions = line->queryOptions;
    QVERIFY(*line == expected);
}

void CommandLineTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("part");

    const auto add = [](const char *name, const QStringList &arguments, const QString &field,
                        const QString &part) {
        QTest::newRow(name) << arguments << field << part;
    };
    add("unknown option", {u"--delete"_s}, {}, u"delete"_s);
    add("option without its value", {u"--region"_s}, {}, u"--region"_s);
    add("value for a switch", {u"--demo=yes"_s}, {}, u"--demo"_s);
    add("something else", {u"--export"_s, u"a.csv"_s, u"images.csv"_s}, {}, u"images.csv"_s);
    add("no region", {u"--region="_s}, u"region"_s, u"region"_s);
    add("not a region", {u"--region"_s, u"moon"_s}, u"region"_s, u"\"moon\""_s);
    add("glob without a match", {u"--region"_s, u"mars-*"_s}, u"region"_s, u"mars-*"_s);
    add("filter without a value", {u"--filter"_s, u"platform"_s}, u"filter"_s, u"platform"_s);
    add("empty filter value", {u"--filter"_s, u"platform="_s}, u"Filters.platform"_s,
        u"empty value"_s);
    add("unknown filter", {u"--filter"_s, u"color=red"_s}, u"Filters.color"_s, u"\"color\""_s);
    add("six values", {u"--filter"_s, u"platform=a,b,c,d,e,f"_s}, u"Filters.platform"_s, u"6"_s);
    QStringList elevenFilters;
    for (int i = 0; i < 11; ++i)
        elevenFilters += {u"--filter"_s, u"tag:%1=x"_s.arg(i)};
    add("eleven filters", elevenFilters, u"Filters"_s, u"11"_s);
    add("not an image id", {u"--image-id"_s, u"ami-1"_s}, u"ImageIds"_s, u"\"ami-1\""_s);
    add("no image id", {u"--image-id"_s, u" , "_s}, u"image-id"_s, u"--image-id"_s);
    add("ids with filters",
        {u"--image-id"_s, u"img-00000001"_s, u"--filter"_s, u"platform=Ubuntu"_s}, u"ImageIds"_s,
        u"together"_s);
    add("search without a name", {u"--search="_s}, u"search"_s, u"--search"_s);
    add("empty export path", {u"--export="_s}, u"export"_s, u"--export"_s);
    add("unknown format", {u"--export"_s, u"a"_s, u"--format"_s, u"xlsx"_s}, u"format"_s,
        u"\"xlsx\""_s);
    add("unknown column", {u"--export"_s, u"a"_s, u"--columns"_s, u"Region,Color"_s}, u"columns"_s,
        u"\"Color\""_s);
    add("no column", {u"--export"_s, u"a"_s, u"--columns"_s, u","_s}, u"columns"_s, u"column"_s);
    for (const QString &option : {u"format"_s, u"columns"_s, u"bom"_s, u"no-formula-guard"_s}) {
        const bool takesValue = option == u"format"_s || option == u"columns"_s;
        add(qPrintable(option + u" without a file"_s),
            QStringList {u"--"_s + option} + (takesValue ? QStringList {u"json"_s} : QStringList()),
            option, u"needs --export"_s);
    }
    add("a mark where there is none", {u"--export"_s, u"a"_s, u"--format"_s, u"json"_s, u"--bom"_s},
        u"bom"_s, u"--bom and --format json"_s);
    add("columns of a file of JSON", {u"--export"_s, u"a.json"_s, u"--columns"_s, u"Region"_s},
        u"columns"_s, u"--columns and --export FILE.json"_s);
    add("unknown language", {u"--language"_s, u"de-DE"_s}, u"language"_s, u"--language"_s);
    add("plain http", {u"--endpoint"_s, u"http://cvm.example.com"_s}, u"endpoint"_s,
        u"Plain http"_s);
    add("not an endpoint", {u"--endpoint"_s, u"ftp://cvm.example.com"_s}, u"endpoint"_s,
        u"https"_s);
    add("no proxy", {u"--proxy"_s, u" "_s}, u"proxy"_s, u"socks5://"_s);
    add("unknown kind of proxy", {u"--proxy"_s, u"ftp://me:pass@proxy"_s}, u"proxy"_s,
        u"--proxy names an unknown kind"_s);
    add("no CA file", {u"--ca-file="_s}, u"ca-file"_s, u"PEM"_s);
    add("demo with an endpoint", {u"--demo"_s, u"--endpoint"_s, u"cvm.example.com"_s},
        u"endpoint"_s, u"--demo"_s);
}

void CommandLineTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    QFETCH(QString, part);
    const Result<CommandLine> line = parse(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ApiError::Kind::Usage);
    QCOMPARE(line.error().field, field);
    QVERIFY2(line.error().message.contains(part), qPrintable(line.error().message));
    QVERIFY(!line.error().message.contains("pass@"_L1));
}

void CommandLineTest::helpNamesEveryOption()
{
    const QString help = commandLineHelp();
    for (const QString &option : {u"--demo"_s,
                                  u"--endpoint <ENDPOINT>"_s,
                                  u"--proxy <PROXY>"_s,
                                  u"--ca-file <FILE>"_s,
                                  u"--language <LANGUAGE>"_s,
                                  u"--region <LIST>"_s,
                                  u"--filter <NAME=VALUE>"_s,
                                  u"--image-id <IDS>"_s,
                                  u"--instance-type <TYPE>"_s,
                                  u"--search <NAME>"_s,
                                  u"--export <FILE>"_s,
                                  u"--format <FORMAT>"_s,
                                  u"--columns <COLUMNS>"_s,
                                  u"--find <TEXT>"_s,
                                  u"--find-as <LIST>"_s,
                                  u"--facet <NAME=VALUE>"_s,
                                  u"--sort <COLUMNS>"_s,
                                  u"--separator <SEPARATOR>"_s,
                                  u"--one-line"_s,
                                  u"--numbers-as-text"_s,
                                  u"--bom"_s,
                                  u"--no-formula-guard"_s,
                                  u"--new-window"_s,
                                  u"--check-pinned"_s,
                                  u"[PATH…]"_s,
                                  u"--screenshot <FILE>"_s,
                                  u"--help"_s,
                                  u"--version"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

void CommandLineTest::knowsWhatNeedsNoDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("expected");

    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("demo") << QStringList {u"--demo"_s} << false;
    QTest::newRow("screenshot") << QStringList {u"--screenshot"_s, u"a.png"_s} << false;
    QTest::newRow("a new window") << QStringList {u"--new-window"_s} << false;
    QTest::newRow("export") << QStringList {u"--demo"_s, u"--export"_s, u"-"_s} << true;
    QTest::newRow("export with =") << QStringList {u"--export=a.csv"_s} << true;
    QTest::newRow("help") << QStringList {u"--help"_s} << true;
    QTest::newRow("short help") << QStringList {u"-h"_s} << true;
    QTest::newRow("version") << QStringList {u"--version"_s} << true;
    QTest::newRow("short version") << QStringList {u"-v"_s} << true;
    QTest::newRow("both") << QStringList {u"-hv"_s} << true;
    QTest::newRow("Qt's own") << QStringList {u"-reverse"_s} << false;
}

void CommandLineTest::knowsWhatNeedsNoDisplay()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, expected);
    QCOMPARE(isHeadless(QStringList {u"cvm-image-browser"_s} + arguments), expected);
    // The program's own name is no argument.
    QVERIFY(!isHeadless({u"--export"_s}));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
