// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"
#include "silentserver.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QStringList repeated(const QString &option, const QString &value, int count)
{
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments += {option, value.arg(i)};
    return arguments;
}

/// Options that are wrong in themselves, with what the sentence must have.
void addRows(const QString &option, const QString &form, const QStringList &badValues)
{
    QTest::addRow("%s without a value", qPrintable(option))
            << QStringList {option} << QStringList {option, form};
    for (const QString &value : badValues) {
        QTest::addRow("%s=%s", qPrintable(option), qPrintable(value))
                << QStringList {option + u'=' + value} << QStringList {option, value, form};
    }
}

void addRow(const char *name, const QStringList &arguments, const QStringList &parts)
{
    QTest::newRow(name) << arguments << parts;
}

} // namespace

/// Whatever is wrong on the command line: one sentence that names the option and what it takes,
/// exit status 2, nothing sent, nothing written.
class BadUsageTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refuses_data();
    void refuses();
    void refusesBeforeThereIsAWindow_data();
    void refusesBeforeThereIsAWindow();
    void asksWhenAllIsWell();

private:
    /// With a credential, so that nothing else is in the way.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Checks the end of a run that was refused.
    void checkRefusal(const ProgramRun &run, const QStringList &parts);

    QTemporaryDir m_folder;
    SilentServer m_server;
};

void BadUsageTest::initTestCase()
{
    QVERIFY(m_server.start());
}

QProcessEnvironment BadUsageTest::environment() const
{
    QProcessEnvironment environment = environmentWithCredential();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
    return environment;
}

void BadUsageTest::checkRefusal(const ProgramRun &run, const QStringList &parts)
{
    QVERIFY2(run.status == 2, run.errors.constData());
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.endsWith(".\n"), run.errors.constData());
    QVERIFY2(run.errors.startsWith("-\tInvalidUsage\t-\t"), run.errors.constData());
    for (const QString &part : parts)
        QVERIFY2(run.errors.contains(part.toUtf8()),
                 qPrintable(u"%1 in %2"_s.arg(part, QString::fromUtf8(run.errors))));
    QVERIFY(!m_server.takeContact());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList());
}

void BadUsageTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("parts");

    addRows(u"--endpoint"_s, u"https://HOST"_s,
            {{}, u"no host"_s, u"https://"_s, u"https://h:99999"_s, u"ht tp://h"_s});
    for (const QString &url :
         {u"http://cvm.example.com"_s, u"ftp://cvm.example.com"_s, u"https://h/path"_s,
          u"https://h?query"_s, u"https://name@h"_s, u"https://name:word@h"_s}) {
        QTest::addRow("--endpoint=%s", qPrintable(url))
                << QStringList {u"--endpoint"_s, url} << QStringList {u"--endpoint: "_s};
    }
    addRows(u"--language"_s, u"en-US or zh-CN"_s, {{}, u"fr"_s, u"en"_s, u"EN-us"_s});
    addRows(u"--region"_s, u"region ids separated by commas"_s,
            {{}, u"moon"_s, u"zz-*"_s, u"ap-"_s, u"ap_seoul"_s, u"ap seoul"_s});
    addRow("only commas as --region", {u"--region"_s, u" ,,"_s}, {u"--region: "_s});
    addRow("one of two --region", {u"--region"_s, u"ap-seoul"_s, u"--region"_s, u"moon"_s},
           {u"--region: There is no region \"moon\""_s});
    addRows(u"--filter"_s, u"NAME=VALUE"_s, {{}, u"platform"_s, u"=Ubuntu"_s, u","_s});
    addRow("an unknown filter", {u"--filter"_s, u"color=red"_s},
           {u"--filter: DescribeImages has no filter \"color\""_s, u"NAME=VALUE"_s});
    addRow("a filter in capitals", {u"--filter"_s, u"Image-Name=web"_s},
           {u"--filter: DescribeImages has no filter \"Image-Name\""_s});
    addRow("an empty filter", {u"--filter"_s, u"platform="_s},
           {u"--filter: "_s, u"\"platform\" has an empty value"_s, u"NAME=VALUE"_s});
    addRow("a filter with an empty value", {u"--filter"_s, u"platform=Ubuntu,"_s},
           {u"--filter: "_s, u"\"platform\" has an empty value"_s});
    addRow("a tag without a key", {u"--filter"_s, u"tag:=prod"_s},
           {u"--filter: The tag has no key"_s});
    addRow("6 values", {u"--filter"_s, u"platform=a,b,c,d,e,f"_s},
           {u"--filter: "_s, u"\"platform\" has 6 values; at most 5"_s});
    addRow("11 filters", repeated(u"--filter"_s, u"tag:k%1=v"_s, 11),
           {u"--filter: 11 filters are set; at most 10"_s});
    addRow("a bad id as a filter", {u"--filter"_s, u"image-id=ami-1"_s},
           {u"--filter: \"ami-1\" is not an image id"_s});
    addRows(u"--image-id"_s, u"image ids such as img-"_s,
            {{}, u"img-1"_s, u"IMG-00000001"_s, u"img-000000001"_s, u"img-0000000é"_s});
    addRow("only commas as --image-id", {u"--image-id"_s, u", ;"_s}, {u"--image-id: "_s});
    addRow("one of three ids", {u"--image-id=img-00000001,ami-2,img-00000003"_s},
           {u"--image-id: \"ami-2\""_s});
    addRow("ids with filters",
           {u"--image-id"_s, u"img-00000001"_s, u"--filter"_s, u"platform=Ubuntu"_s},
           {u"--image-id: Image ids and filters cannot be used together"_s});
    addRows(u"--instance-type"_s, u"such as SA5.MEDIUM2"_s, {{}, u" "_s});
    addRows(u"--search"_s, u"the name of a saved search"_s, {{}});
    addRow("an unknown search", {u"--search"_s, u"mine"_s}, {u"no saved search \"mine\""_s});
    addRows(u"--export"_s, u"a file, or -"_s, {{}});
    addRows(u"--format"_s, u"csv, tsv, json, ndjson or md"_s, {{}, u"xlsx"_s, u"csv "_s});
    addRows(u"--columns"_s, u"from Profile, Region, ImageId, ImageName"_s, {{}, u"Color"_s});
    addRows(u"--find"_s, u"text as in the find box"_s, {});
    addRow("no number to find", {u"--find=size:large"_s},
           {u"--find: "_s, u"large"_s, u"text as in the find box"_s});
    addRows(u"--find-as"_s, u"case, word, regex, utc"_s, {});
    addRow("--find-as without --find", {u"--find-as=case"_s}, {u"--find-as needs --find TEXT"_s});
    addRow("an unknown way to find", {u"--find=a"_s, u"--find-as=case,color"_s},
           {u"--find-as: \"color\""_s, u"case, word, regex, utc"_s});
    addRow("two columns to find in", {u"--find=a"_s, u"--find-as=OsName,ImageName"_s},
           {u"--find-as: \"ImageName\""_s});
    addRow("no regular expression", {u"--find=("_s, u"--find-as=regex"_s}, {u"--find: "_s});
    addRows(u"--facet"_s, u"NAME=VALUE"_s, {{}, u"Platform"_s});
    addRow("no facet", {u"--facet=ImageName=a"_s},
           {u"--facet: There is no facet \"ImageName\""_s, u"one of Profile, Platform"_s});
    addRows(u"--sort"_s, u"with or without :desc"_s,
            {{}, u","_s, u"Color"_s, u"ImageSize:up"_s, u"CdcCacheStatus"_s});
    addRow("a column to sort by twice", {u"--sort=OsName,osname:desc"_s},
           {u"--sort: \"osname\" is given twice"_s});
    addRows(u"--separator"_s, u"comma, semicolon or tab"_s, {{}, u";"_s});
    addRow("a separator of TSV", {u"--separator=tab"_s, u"--format=tsv"_s},
           {u"--separator and --format tsv cannot be used together"_s});
    addRow("one of two columns", {u"--columns"_s, u"Region,Color"_s},
           {u"--columns: There is no column \"Color\""_s});
    for (const QString &option :
         {u"--demo"_s, u"--bom"_s, u"--no-formula-guard"_s, u"--one-line"_s, u"--numbers-as-text"_s,
          u"--check-pinned"_s, u"--help"_s, u"--version"_s})
        addRow(qPrintable(option + u" with a value"_s), {option + u"=yes"_s},
               {option, u"no value"_s});
    addRow("demo with an endpoint", {u"--demo"_s, u"--endpoint"_s, u"https://cvm.example.com"_s},
           {u"--demo"_s, u"leave out --endpoint"_s});
    for (const QString &option : {u"--columns=Region"_s, u"--bom"_s, u"--no-formula-guard"_s}) {
        addRow(qPrintable(option + u" of JSON"_s), {option, u"--format"_s, u"json"_s},
               {option.section(u'=', 0, 0), u"--format json cannot be used together"_s});
    }
    addRow("--bom of Markdown", {u"--bom"_s, u"--format"_s, u"md"_s},
           {u"--bom and --format md cannot be used together"_s});
    addRow("a picture of no window", {u"--screenshot"_s, m_folder.filePath(u"window.png"_s)},
           {u"--screenshot and --export"_s});
    addRow("a new window of no window", {u"--new-window"_s}, {u"--new-window and --export"_s});
    addRow("a check in no window", {u"--check-pinned"_s}, {u"--check-pinned and --export"_s});
    addRow("an unknown option", {u"--delete"_s}, {u"'delete'"_s, u"--help"_s});
    addRow("an unknown letter", {u"-x"_s}, {u"'x'"_s, u"--help"_s});
    addRow("the beginning of an option", {u"--reg"_s, u"all"_s}, {u"'reg'"_s, u"--help"_s});
    addRow("no option", {u"images.csv"_s}, {u"\"images.csv\""_s, u"--help"_s});
}

void BadUsageTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, parts);
    QStringList all = {u"--export"_s, m_folder.filePath(u"images.csv"_s)};
    if (!arguments.contains(u"--demo"_s))
        all += {u"--endpoint"_s, m_server.endpoint()};
    // What is under test comes last, where its value may be missing.
    checkRefusal(runProgram(all + arguments, environment()), parts);
}

void BadUsageTest::refusesBeforeThereIsAWindow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("parts");

    addRows(u"--screenshot"_s, u"a file"_s, {{}});
    addRow("--region", {u"--region"_s, u"moon"_s}, {u"--region: There is no region \"moon\""_s});
    for (const QString &option :
         {u"--format=json"_s, u"--format=xlsx"_s, u"--columns=Region"_s, u"--bom"_s,
          u"--no-formula-guard"_s, u"--find=a"_s, u"--find-as=case"_s, u"--facet=Platform=a"_s,
          u"--sort=OsName"_s, u"--separator=tab"_s, u"--one-line"_s, u"--numbers-as-text"_s}) {
        addRow(qPrintable(option), {option},
               {option.section(u'=', 0, 0), u"needs --export FILE"_s});
    }
    addRow("an unknown option", {u"--delete"_s}, {u"'delete'"_s, u"--help"_s});
    addRow("no option", {u"images.csv"_s}, {u"\"images.csv\""_s, u"--help"_s});
}

void BadUsageTest::refusesBeforeThereIsAWindow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, parts);
    const QStringList all = QStringList {u"--endpoint"_s, m_server.endpoint()} + arguments;
    checkRefusal(runProgram(all, environment()), parts);
    QProcessEnvironment withScreen = environment();
    withScreen.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    withScreen.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    checkRefusal(runProgram(all, withScreen), parts);
}

/// Or the other tests would show nothing.
void BadUsageTest::asksWhenAllIsWell()
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(programPath(), {u"--endpoint"_s, m_server.endpoint(), u"--region"_s,
                                  u"ap-seoul"_s, u"--export"_s, u"-"_s});
    QVERIFY(waitFor(u"the program to ask"_s, [this] { return m_server.takeContact(); }));
    process.kill();
    QVERIFY(process.waitForFinished(longestWait));
}

QTEST_GUILESS_MAIN(BadUsageTest)
#include "tst_badusage.moc"
