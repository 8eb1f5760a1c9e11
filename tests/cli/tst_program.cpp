// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"
#include "searches/savedsearchstore.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString deniedRegion = u"ap-shenzhen-fsi"_s;
const QString secretId = u"AKIDexampleSecretIdOfATest"_s;
const QString secretKey = u"exampleSecretKeyOfATest"_s;
const QString token = u"exampleTokenOfATest"_s;

QProcessEnvironment withCredential()
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, secretId);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, secretKey);
    environment.insert(u"TENCENTCLOUD_TOKEN"_s, token);
    return environment;
}

} // namespace

/// The program as a process: what it takes, what it says, and how it ends.
class ProgramTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void helps();
    void tellsItsVersion();
    void speaksTheLanguageThatIsWanted_data();
    void speaksTheLanguageThatIsWanted();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void saysThatItsOutputCannotBeWritten_data();
    void saysThatItsOutputCannotBeWritten();
    void worksWithoutStandardStreams();
    void refusesATokenThatNoHeaderCanHold();
    void needsACredential();
    void keepsSecretsToItself();
    void tellsTheRegionThatFailed();
    void succeedsWithHealthyRegions();
    void leavesTheOldFileWhenNothingCanBeRead();
    void tellsThatTheFileCannotBeWritten();
    void exportsASavedSearch();
    void exportsWhatASavedSearchShows();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProgramTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ProgramTest::helps()
{
    const ProgramRun run = runProgram({u"--help"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("--region <LIST>"));
    QVERIFY(run.errors.isEmpty());
}

void ProgramTest::tellsItsVersion()
{
    const ProgramRun run = runProgram({u"--version"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output, "cvm-image-browser " CVM_VERSION "\n");
    QVERIFY(run.errors.isEmpty());
}

void ProgramTest::speaksTheLanguageThatIsWanted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");

    QTest::newRow("no display, English") << QStringList {u"--demo"_s} << "There is no display"_ba;
    QTest::newRow("no display") << QStringList {u"--demo"_s, u"--ui-language"_s, u"ko"_s}
                                << "디스플레이가 없습니다"_ba;
    QTest::newRow("no such option of a window")
            << QStringList {u"--nope"_s, u"--ui-language"_s, u"ko"_s} << "알 수 없는 옵션"_ba;
    QTest::newRow("no such option of an export")
            << QStringList {u"--export"_s, u"-"_s, u"--nope"_s, u"--ui-language"_s, u"ko"_s}
            << "알 수 없는 옵션"_ba;
    QTest::newRow("no credential")
            << QStringList {u"--export"_s, u"-"_s, u"--ui-language"_s, u"zh_CN"_s} << "未找到凭证"_ba;
}

void ProgramTest::speaksTheLanguageThatIsWanted()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    const ProgramRun run = runProgram(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.errors.contains(part), run.errors.constData());
}

void ProgramTest::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");

    QTest::newRow("unknown option") << QStringList {u"--delete"_s} << "delete"_ba;
    QTest::newRow("unknown region") << QStringList {u"--region"_s, u"moon"_s} << "\"moon\""_ba;
    QTest::newRow("unknown format") << QStringList {u"--format"_s, u"xlsx"_s} << "\"xlsx\""_ba;
    QTest::newRow("unknown column") << QStringList {u"--columns"_s, u"Color"_s} << "\"Color\""_ba;
    QTest::newRow("ids with filters")
            << QStringList {u"--image-id"_s, u"img-00000001"_s, u"--filter"_s, u"platform=a"_s}
            << "together"_ba;
    QTest::newRow("plain http") << QStringList {u"--endpoint"_s, u"http://cvm.example.com"_s}
                                << "Plain http"_ba;
}

void ProgramTest::refusesBadUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    const QString path = inFolder(u"images.csv"_s);
    const ProgramRun run = runProgram(QStringList {u"--export"_s, path} + arguments);
    QCOMPARE(run.status, 2);
    QVERIFY(run.output.isEmpty());
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.contains(part), run.errors.constData());
    QVERIFY(!QFile::exists(path));
}

void ProgramTest::saysThatItsOutputCannotBeWritten_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("help to a full disk") << u"\"$0\" --help > /dev/full"_s;
    QTest::newRow("version to a full disk") << u"\"$0\" --version > /dev/full"_s;
    QTest::newRow("help to nowhere") << u"\"$0\" --help >&-"_s;
    QTest::newRow("export to nowhere") << u"\"$0\" --demo --region ap-tokyo --export - >&-"_s;
}

void ProgramTest::saysThatItsOutputCannotBeWritten()
{
    QFETCH(QString, command);
    const ProgramRun run = runCommand({u"sh"_s, u"-c"_s, command, QStringLiteral(CVM_PROGRAM)});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorLines().size() == 1, run.errors.constData());
    QVERIFY2(run.errors.startsWith("-\tFileError\t-\t"), run.errors.constData());
}

/// Else the first file or connection that is opened takes the place of one of them.
void ProgramTest::worksWithoutStandardStreams()
{
    const QString path = inFolder(u"images.csv"_s);
    const ProgramRun run = runCommand(
            {u"sh"_s, u"-c"_s,
             u"\"$0\" --demo --region ap-tokyo,ap-shenzhen-fsi --export \"$1\" <&- >&- 2>&-"_s,
             QStringLiteral(CVM_PROGRAM), path});
    QCOMPARE(run.status, 3);
    const ProgramRun whole =
            runProgram({u"--demo"_s, u"--region"_s, u"ap-tokyo"_s, u"--export"_s, u"-"_s});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == whole.output);
}

void ProgramTest::refusesATokenThatNoHeaderCanHold()
{
    QProcessEnvironment environment = withCredential();
    environment.insert(u"TENCENTCLOUD_TOKEN"_s, token + u"\r\nX-Evil: 1"_s);
    const ProgramRun run = runProgram({u"--export"_s, u"-"_s}, environment);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.contains("TENCENTCLOUD_TOKEN"), run.errors.constData());
    QVERIFY(!run.errors.contains(token.toUtf8()));
}

void ProgramTest::needsACredential()
{
    const ProgramRun run = runProgram({u"--export"_s, u"-"_s});
    QCOMPARE(run.status, 2);
    QVERIFY(run.output.isEmpty());
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.errors.contains("No credential was found."));
    QVERIFY(run.errors.contains("TENCENTCLOUD_SECRET_ID"));
}

void ProgramTest::keepsSecretsToItself()
{
    QProcessEnvironment environment = withCredential();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    // Nobody can listen on a port that is taken.
    QTcpSocket taken;
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const ProgramRun run =
            runProgram({u"--endpoint"_s, u"http://127.0.0.1:%1"_s.arg(taken.localPort()),
                        u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s},
                       environment);
    QCOMPARE(run.status, 1);
    QVERIFY(run.errors.contains("ap-seoul\tNetworkError\t-\t"));
    const QByteArray everything = run.output + run.errors;
    for (const QString &secret : {secretId, secretKey, token})
        QVERIFY2(!everything.contains(secret.toUtf8()), qPrintable(secret));
}

void ProgramTest::tellsTheRegionThatFailed()
{
    const QString path = inFolder(u"images.csv"_s);
    const ProgramRun run = runProgram(
            {u"--demo"_s, u"--region"_s, u"ap-seoul,"_s + deniedRegion, u"--export"_s, path});
    QCOMPARE(run.status, 3);
    QVERIFY(run.output.isEmpty());
    QCOMPARE(run.errorLines().size(), 1);
    const QList<QByteArray> fields = run.errorLines().first().split('\t');
    QCOMPARE(fields.size(), 4);
    QCOMPARE(fields.at(0), deniedRegion.toUtf8());
    QCOMPARE(fields.at(1), "UnauthorizedOperation.PermissionDenied");
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    QVERIFY(uuid.match(QString::fromUtf8(fields.at(2))).hasMatch());
    QVERIFY(!fields.at(3).isEmpty());
    QVERIFY(QFile::exists(path));
}

void ProgramTest::succeedsWithHealthyRegions()
{
    const QString path = inFolder(u"images.csv"_s);
    const ProgramRun run =
            runProgram({u"--demo"_s, u"--region"_s, u"eu-*,ap-tokyo"_s, u"--export"_s, path});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.isEmpty());
    QVERIFY2(run.errors.isEmpty(), run.errors.constData());
    QVERIFY(QFile::exists(path));
}

void ProgramTest::leavesTheOldFileWhenNothingCanBeRead()
{
    const QString path = inFolder(u"images.csv"_s);
    const QStringList arguments = {u"--demo"_s, u"--region"_s, deniedRegion, u"--export"_s, path};
    QCOMPARE(runProgram(arguments).status, 1);
    QVERIFY(!QFile::exists(path));

    QFile old(path);
    QVERIFY(old.open(QIODevice::ReadWrite));
    old.write("old");
    old.close();
    const ProgramRun run = runProgram(arguments);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
}

void ProgramTest::tellsThatTheFileCannotBeWritten()
{
    const QString path = inFolder(u"gone/images.csv"_s);
    const ProgramRun run =
            runProgram({u"--demo"_s, u"--region"_s, u"ap-tokyo"_s, u"--export"_s, path});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.errors.contains("FileError"));
    QVERIFY(run.errors.contains(path.toUtf8()));
}

void ProgramTest::exportsASavedSearch()
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    const SavedSearchStore store(inFolder(u"cvm-image-browser/cvm-image-browser/searches.json"_s));
    QVERIFY(store.save(
            {{.name = u"shared images"_s,
              .query = {.places = placesIn({u"ap-tokyo"_s}),
                        .filters = {{.name = u"image-type"_s, .values = {u"SHARED_IMAGE"_s}}}}}}));
    const QStringList arguments = {u"--demo"_s,          u"--export"_s, u"-"_s,
                                   u"--format"_s,        u"tsv"_s,      u"--columns"_s,
                                   u"Region,ImageType"_s};

    const ProgramRun run =
            runProgram(arguments + QStringList {u"--search"_s, u"shared images"_s}, environment);
    QCOMPARE(run.status, 0);
    QList<QByteArray> rows = run.output.split('\n');
    QCOMPARE(rows.takeFirst(), "Region\tImageType");
    QVERIFY(rows.takeLast().isEmpty());
    QVERIFY(!rows.isEmpty());
    QCOMPARE(rows.count("ap-tokyo\tSHARED_IMAGE"), rows.size());

    const ProgramRun unknown =
            runProgram(arguments + QStringList {u"--search"_s, u"others"_s}, environment);
    QCOMPARE(unknown.status, 2);
    QVERIFY(unknown.output.isEmpty());
    QCOMPARE(unknown.errorLines(),
             QList {"-\tInvalidUsage\t-\tThere is no saved search \"others\". There are: \"shared "
                    "images\"."_ba});
}

void ProgramTest::exportsWhatASavedSearchShows()
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    const SavedSearchStore store(inFolder(u"cvm-image-browser/cvm-image-browser/searches.json"_s));
    QVERIFY(store.save({{.name = u"big ones"_s,
                         .query = {.places = placesIn({u"ap-tokyo"_s})},
                         .find = {.text = u"size:>=50"_s},
                         .columns = {{.name = u"size"_s}, {.name = u"region"_s}},
                         .sort = {{.name = u"size"_s, .isDescending = true}}}}));
    const ProgramRun run = runProgram({u"--demo"_s, u"--export"_s, u"-"_s, u"--format"_s, u"tsv"_s,
                                       u"--search"_s, u"big ones"_s},
                                      environment);
    QCOMPARE(run.status, 0);
    QList<QByteArray> rows = run.output.split('\n');
    QCOMPARE(rows.takeFirst(), "ImageSize\tRegion");
    QVERIFY(rows.takeLast().isEmpty());
    QList<int> sizes;
    for (const QByteArray &row : std::as_const(rows))
        sizes.append(row.split('\t').constFirst().toInt());
    QVERIFY(sizes.size() > 1);
    QVERIFY(std::is_sorted(sizes.crbegin(), sizes.crend()));
    QVERIFY(sizes.constLast() >= 50);
    QVERIFY(sizes.constFirst() > sizes.constLast());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
