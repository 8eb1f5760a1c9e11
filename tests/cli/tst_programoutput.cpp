// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include "export/csvreader.h"
#include "export/pseudoterminal.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString deniedRegion = u"ap-shenzhen-fsi"_s;
const QStringList oneRegion = {u"--demo"_s, u"--region"_s, u"ap-seoul"_s};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// Runs a script of bash with the program and these arguments as "$@", and a file as $0.
ProgramRun runScript(const QString &script, const QString &file, const QStringList &arguments)
{
    return runCommand(QStringList {u"bash"_s, u"-c"_s, script, file, programPath()} + arguments);
}

/// Checks that standard error is lines of four fields, none of them empty, and returns the codes.
QList<QByteArray> codesOf(const ProgramRun &run)
{
    QList<QByteArray> codes;
    for (const QByteArray &line : run.errorLines()) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 4 || fields.contains(QByteArray()))
            QTest::qFail(line.constData(), __FILE__, __LINE__);
        codes.append(fields.value(1));
    }
    return codes;
}

} // namespace

/// The program as a process: where it writes to, and what it says on standard error.
class ProgramOutputTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void appends_data();
    void appends();
    void goesOnBehindWhatTheShellWrote();
    void endsWithItsReader_data();
    void endsWithItsReader();
    void saysNothingWithoutAReader_data();
    void saysNothingWithoutAReader();
    void commandsNoTerminal();
    void refusesALinkToItself();
    void refusesANameThatIsNoText();
    void takesTheFormatOfTheEnding_data();
    void takesTheFormatOfTheEnding();
    void takesLettersTogether();
    void saysEachThingOnALineOfFourFields_data();
    void saysEachThingOnALineOfFourFields();
    void whatLibrariesSayHasFourFieldsToo();
    void saysWhichIdsAreNowhere();
    void findsAndSorts();
    void leavesTheOldPicture_data();
    void leavesTheOldPicture();
    void replacesTheOldPicture();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QProcessEnvironment environmentForWindow() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProgramOutputTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QProcessEnvironment ProgramOutputTest::environmentForWindow() const
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    // Qt warns of what a screen that is none cannot do.
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.warning=false"_s);
    return environment;
}

void ProgramOutputTest::appends_data()
{
    QTest::addColumn<QString>("script");

    QTest::newRow("-") << uR"("$@" --export - >> "$0")"_s;
    QTest::newRow("/dev/stdout") << uR"("$@" --export /dev/stdout >> "$0")"_s;
    QTest::newRow("/dev/fd/1") << uR"("$@" --export /dev/fd/1 >> "$0")"_s;
    QTest::newRow("/dev/fd/7") << uR"("$@" --export /dev/fd/7 7>> "$0")"_s;
    QTest::newRow("/proc/self/fd/1") << uR"("$@" --export /proc/self/fd/1 >> "$0")"_s;
    QTest::newRow("a link there")
            << uR"(ln -s /dev/stdout "$0.link" && "$@" --export "$0.link" >> "$0")"_s;
}

void ProgramOutputTest::appends()
{
    QFETCH(QString, script);
    const QString path = inFolder(u"images.csv"_s);
    putContent(path, "old\n"_ba);
    const ProgramRun run =
            runScript(script, path, oneRegion + QStringList {u"--columns"_s, u"Region"_s});
    QVERIFY2(run.status == 0, run.errors.constData());
    const QByteArray content = contentOf(path);
    QVERIFY2(content.startsWith("old\nRegion\r\nap-seoul\r\n"), content.left(99).constData());
    QVERIFY(content.count('\n') > 100);
}

void ProgramOutputTest::goesOnBehindWhatTheShellWrote()
{
    const QString path = inFolder(u"images.csv"_s);
    const ProgramRun run =
            runScript(uR"({ echo before; "$@" --export /dev/stdout; echo after; } > "$0")"_s, path,
                      oneRegion + QStringList {u"--columns"_s, u"Region"_s});
    QCOMPARE(run.status, 0);
    const QByteArray content = contentOf(path);
    QVERIFY(content.startsWith("before\nRegion\r\n"));
    QVERIFY(content.endsWith("\r\nafter\n"));
}

void ProgramOutputTest::endsWithItsReader_data()
{
    QTest::addColumn<QString>("target");

    for (const QString &target : {u"-"_s, u"/dev/stdout"_s})
        QTest::newRow(qPrintable(target)) << target;
}

void ProgramOutputTest::endsWithItsReader()
{
    QFETCH(QString, target);
    // More than a pipe holds, so that the program still writes when the reader has gone.
    const ProgramRun run = runScript(uR"("$@" | head -n 1; exit ${PIPESTATUS[0]})"_s, u"bash"_s,
                                     {u"--demo"_s, u"--region"_s, u"ap-singapore,ap-guangzhou"_s,
                                      u"--format"_s, u"json"_s, u"--export"_s, target});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.output, "[\n"_ba);
}

void ProgramOutputTest::saysNothingWithoutAReader_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("help") << QStringList {u"--help"_s};
    QTest::newRow("export") << oneRegion + QStringList {u"--export"_s, u"-"_s};
    QTest::newRow("matrix") << QStringList {u"matrix"_s} + oneRegion;
    QTest::newRow("profiles") << QStringList {u"profiles"_s, u"--demo"_s};
    QTest::newRow("check") << QStringList {u"check"_s, u"--list-only"_s, u"FOLDER"_s};
    QTest::newRow("unreferenced") << QStringList {u"check"_s, u"--unreferenced"_s} + oneRegion +
                                             QStringList {u"FOLDER"_s};
    QTest::newRow("changes") << QStringList {u"changes"_s, u"--no-keep"_s} + oneRegion +
                                        QStringList {u"--memory"_s, u"FOLDER/memory"_s};
}

/// The reader has gone before anything is written, and nobody ends the program for it.
void ProgramOutputTest::saysNothingWithoutAReader()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(u"FOLDER"_s, m_folder->path());
    const ProgramRun run = runScript(uR"(trap '' PIPE; mkfifo "$0" && exec 3<>"$0" 4>"$0" 3<&-;)"
                                     uR"("$@" >&4)"_s,
                                     inFolder(u"pipe"_s), arguments);
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
}

/// Neither does what is no export: a file's name may have the control U+009B, too.
void ProgramOutputTest::commandsNoTerminal()
{
    putContent(inFolder(u"a\u009B31m.tf"_s), "image_id = \"img-12345678\"\n");
    const PseudoTerminal terminal;
    const ProgramRun run =
            runScript(uR"("$@" > "$0")"_s, terminal.path(),
                      {u"check"_s, u"--list-only"_s, u"--format"_s, u"json"_s, m_folder->path()});
    QCOMPARE(run.status, 0);
    const QString seen = QString::fromUtf8(terminal.read());
    QVERIFY2(seen.contains(u"31m.tf"_s), qPrintable(seen));
    QVERIFY2(!seen.contains(u'\u009B'), qPrintable(seen));
}

void ProgramOutputTest::refusesALinkToItself()
{
    const QString link = inFolder(u"images.csv"_s);
    QVERIFY(QFile::link(link, link));
    const ProgramRun run = runProgram(oneRegion + QStringList {u"--export"_s, link});
    QCOMPARE(run.status, 1);
    QCOMPARE(codesOf(run), QList {"FileError"_ba});
    QVERIFY(QFileInfo(link).isSymLink());
}

void ProgramOutputTest::refusesANameThatIsNoText()
{
    const ProgramRun run = runScript(uR"("$@" --export "$0/$(printf 'a\377').csv")"_s,
                                     m_folder->path(), oneRegion);
    QCOMPARE(run.status, 2);
    QCOMPARE(codesOf(run), QList {"InvalidUsage"_ba});
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void ProgramOutputTest::takesTheFormatOfTheEnding_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("ndjson") << QStringList {u"a.ndjson"_s} << "{\"Region\":"_ba;
    QTest::newRow("json") << QStringList {u"a.json"_s} << "[\n"_ba;
    QTest::newRow("tsv") << QStringList {u"a.tsv"_s} << "Region\tImageId\t"_ba;
    QTest::newRow("md") << QStringList {u"a.md"_s} << "| Region |"_ba;
    QTest::newRow("another") << QStringList {u"a.txt"_s} << "Region,ImageId,"_ba;
    QTest::newRow("--format goes before")
            << QStringList {u"a.json"_s, u"--format"_s, u"csv"_s} << "Region,ImageId,"_ba;
}

void ProgramOutputTest::takesTheFormatOfTheEnding()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, start);
    arguments.first() = inFolder(arguments.constFirst());
    const ProgramRun run = runProgram(oneRegion + QStringList {u"--export"_s} + arguments);
    QCOMPARE(run.status, 0);
    const QByteArray content = contentOf(arguments.constFirst());
    QVERIFY2(content.startsWith(start), content.left(99).constData());
}

void ProgramOutputTest::takesLettersTogether()
{
    for (const QString &letters : {u"-hv"_s, u"-vh"_s}) {
        const ProgramRun run = runProgram({letters});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.contains("--region <LIST>"));
        QCOMPARE(run.errors, QByteArray());
    }
}

void ProgramOutputTest::saysEachThingOnALineOfFourFields_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("codes");

    const auto row = [](const char *name, const QStringList &arguments, int status,
                        const QByteArray &code) {
        QTest::newRow(name) << arguments << status << QList {code};
    };
    row("bad usage", {u"--export"_s, u"-"_s, u"--region"_s, u"moon"_s}, 2, "InvalidUsage");
    row("a line end in an argument", {u"--export"_s, u"-"_s, u"--region"_s, u"mo\non"_s}, 2,
        "InvalidUsage");
    row("no such option", {u"--de\tlete\n"_s}, 2, "InvalidUsage");
    row("a search that is not there", {u"--export"_s, u"-"_s, u"--search"_s, u"a\nb"_s}, 2,
        "InvalidUsage");
    row("no credential", {u"--export"_s, u"-"_s}, 2, "NoCredential");
    row("no display", {u"--demo"_s}, 2, "InvalidUsage");
    row("a region that fails", {u"--demo"_s, u"--region"_s, deniedRegion, u"--export"_s, u"-"_s}, 1,
        "UnauthorizedOperation.PermissionDenied");
    row("a file that cannot be written",
        {u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"/dev/null/a\nb"_s}, 1,
        "FileError");
}

void ProgramOutputTest::saysEachThingOnALineOfFourFields()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, codes);
    const ProgramRun run = runProgram(arguments);
    QVERIFY2(run.status == status, run.errors.constData());
    QCOMPARE(codesOf(run), codes);
}

void ProgramOutputTest::whatLibrariesSayHasFourFieldsToo()
{
    QProcessEnvironment environment = environmentForWindow();
    environment.insert(u"QT_DEBUG_PLUGINS"_s, u"1"_s);
    const ProgramRun run = runProgram({u"--region"_s, u"moon"_s}, environment);
    const QList<QByteArray> codes = codesOf(run);
    QVERIFY(codes.contains("Debug"_ba));
    QVERIFY(codes.contains("InvalidUsage"_ba));
}

void ProgramOutputTest::saysWhichIdsAreNowhere()
{
    const QStringList arguments = {u"--demo"_s, u"--image-id"_s, u"img-zzzzzzzz"_s, u"--export"_s,
                                   u"-"_s};
    const ProgramRun whole = runProgram(arguments + QStringList {u"--region"_s, u"ap-*,eu-*"_s});
    const ProgramRun known = runProgram(arguments + QStringList {u"--region"_s, u"eu-*"_s});
    QCOMPARE(known.status, 3);
    QCOMPARE(codesOf(known), QList {"ImageNotFound"_ba});
    QVERIFY(known.errors.contains("img-zzzzzzzz"));
    // One of the regions of ap-* is denied.
    QCOMPARE(whole.status, 3);
    QCOMPARE(codesOf(whole),
             (QList {"UnauthorizedOperation.PermissionDenied"_ba, "ImageUnknown"_ba}));
}

void ProgramOutputTest::findsAndSorts()
{
    const QStringList arguments =
            oneRegion + QStringList {u"--export"_s,  u"-"_s,
                                     u"--columns"_s, u"ImageSize,Platform"_s,
                                     u"--find"_s,    u"size:>=50"_s,
                                     u"--facet"_s,   u"Platform=Ubuntu,CentOS"_s,
                                     u"--sort"_s,    u"ImageSize:desc"_s};
    const ProgramRun run = runProgram(arguments);
    QCOMPARE(run.status, 0);
    const QList<QStringList> table = readCsv(run.output).mid(1);
    QVERIFY(table.size() > 2);
    int before = table.constFirst().constFirst().toInt();
    QStringList platforms;
    for (const QStringList &row : table) {
        QVERIFY(row.at(0).toInt() <= before);
        before = row.at(0).toInt();
        platforms.append(row.at(1));
    }
    QVERIFY(before >= 50);
    platforms.removeDuplicates();
    platforms.sort();
    QCOMPARE(platforms, (QStringList {u"CentOS"_s, u"Ubuntu"_s}));
}

void ProgramOutputTest::leavesTheOldPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("no format of pictures") << u"old.xyz"_s << oneRegion << 1 << "FileError"_ba;
    QTest::newRow("all regions failed")
            << u"old.png"_s << QStringList {u"--demo"_s, u"--region"_s, deniedRegion} << 1
            << "UnauthorizedOperation.PermissionDenied"_ba;
    QTest::newRow("no credential") << u"old.png"_s << QStringList() << 2 << "NoCredential"_ba;
}

void ProgramOutputTest::leavesTheOldPicture()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    putContent(inFolder(name), "old"_ba);
    const ProgramRun run = runProgram(arguments + QStringList {u"--screenshot"_s, inFolder(name)},
                                      environmentForWindow());
    QVERIFY2(run.status == status, run.errors.constData());
    QCOMPARE(codesOf(run), QList {code});
    QCOMPARE(contentOf(inFolder(name)), "old"_ba);
}

void ProgramOutputTest::replacesTheOldPicture()
{
    putContent(inFolder(u"old.png"_s), "old"_ba);
    const ProgramRun run =
            runProgram(oneRegion + QStringList {u"--screenshot"_s, inFolder(u"old.png"_s)},
                       environmentForWindow());
    QVERIFY2(run.status == 0, run.errors.constData());
    QVERIFY(contentOf(inFolder(u"old.png"_s)).startsWith("\x89PNG\r\n"));
}

QTEST_GUILESS_MAIN(ProgramOutputTest)
#include "tst_programoutput.moc"
