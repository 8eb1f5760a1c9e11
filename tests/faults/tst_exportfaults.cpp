// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"
#include "silentserver.h"
#include "simulator/cloudsimulator.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int nothingDone = 1; // the exit status
const QByteArray oldContent = "old\n";
const QString nobody = u"65534"_s;

/// Makes a small disk at $0 that holds an old file, does $1 to it, runs the rest, and prints what
/// the disk has then. The disk goes with the shell.
const QString onASmallDisk = uR"(
    mount -t tmpfs -o size=1m none "$0" && printf 'old\n' > "$0/images.csv" || exit 77
    case $1 in
        held) mount --bind "$0/images.csv" "$0/images.csv" || exit 77 ;;
        remount*) mount -o "$1" "$0" || exit 77 ;;
    esac
    shift
    "$@"
    status=$?
    ls -A "$0"
    cat "$0/images.csv"
    exit $status
)"_s;
constexpr int noDisk = 77;

void putOldFile(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(oldContent), oldContent.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Checks that standard error has one line, with this message.
void checkLine(const ProgramRun &run, const QByteArray &message)
{
    QCOMPARE(run.errors, QByteArray("-\tFileError\t-\t" + message + '\n'));
}

QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

/// An export whose file cannot be written: exit status 1, one line that names the file and the
/// reason, the old file as it was, nothing left behind; and nothing is asked where it can be known
/// before.
class ExportFaultsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void disk_data();
    void disk();
    void fullDevice_data();
    void fullDevice();
    void refusesToBegin_data();
    void refusesToBegin();
    void withoutPermission_data();
    void withoutPermission();
    void theFileIsLocked();
    void theFolderVanishes();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }
    void checkFailure(const ProgramRun &run, const QString &path, const QByteArray &reason);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExportFaultsTest::checkFailure(const ProgramRun &run, const QString &path,
                                    const QByteArray &reason)
{
    QVERIFY2(run.status == nothingDone, run.errors.constData());
    checkLine(run, path.toUtf8() + " could not be written: " + reason);
}

void ExportFaultsTest::disk_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("full") << u"remount,size=16k"_s << "No space left on device"_ba;
    // What another program holds so that no file can take its place: here, a file that is mounted.
    QTest::newRow("a file that is held") << u"held"_s << "Device or resource busy"_ba;
    QTest::newRow("read-only") << u"remount,ro"_s << "Existing file %1 is not writable"_ba;
}

void ExportFaultsTest::disk()
{
    QFETCH(QString, change);
    QFETCH(QByteArray, reason);
    const QString path = inFolder(u"images.csv"_s);
    // A namespace of its own, in which one is root.
    const ProgramRun run = runCommand({u"unshare"_s, u"-rm"_s, u"sh"_s, u"-c"_s, onASmallDisk,
                                       m_folder->path(), change, programPath(), u"--demo"_s,
                                       u"--region"_s, u"ap-seoul"_s, u"--export"_s, path});
    if (run.status == -1 || run.status == noDisk || run.errors.startsWith("unshare:"))
        QSKIP("no disk can be made here");
    checkFailure(run, path, reason.replace("%1", path.toUtf8()));
    QCOMPARE(run.output, QByteArray("images.csv\n" + oldContent));
}

void ExportFaultsTest::fullDevice_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("as the file") << u"exec \"$@\" --export /dev/full"_s
                                 << "/dev/full could not be written: No space left on device"_ba;
    QTest::newRow("as standard output")
            << u"exec \"$@\" --export - > /dev/full"_s
            << "Standard output could not be written: No space left on device"_ba;
}

void ExportFaultsTest::fullDevice()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, line);
    const ProgramRun run = runCommand({u"sh"_s, u"-c"_s, command, u"sh"_s, programPath(),
                                       u"--demo"_s, u"--region"_s, u"ap-seoul"_s});
    QCOMPARE(run.status, nothingDone);
    checkLine(run, line);
    QVERIFY(QFileInfo(u"/dev/full"_s).exists());
}

void ExportFaultsTest::refusesToBegin_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("a folder") << u"folder"_s << "Filename refers to a directory"_ba;
    QTest::newRow("in no folder") << u"gone/images.csv"_s << "No such file or directory"_ba;
    QTest::newRow("below a file") << u"old.csv/images.csv"_s << "Not a directory"_ba;
}

void ExportFaultsTest::refusesToBegin()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, reason);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    putOldFile(inFolder(u"old.csv"_s));
    SilentServer server;
    QVERIFY(server.start());
    const ProgramRun run =
            runCommand({programPath(), u"--endpoint"_s, server.endpoint(), u"--region"_s,
                        u"ap-seoul"_s, u"--export"_s, inFolder(target)},
                       environmentWithCredential());
    checkFailure(run, inFolder(target), reason);
    QVERIFY(!server.takeContact());
    QCOMPARE(entriesOf(m_folder->path()), (QStringList {u"folder"_s, u"old.csv"_s}));
    QCOMPARE(contentOf(inFolder(u"old.csv"_s)), oldContent);
}

void ExportFaultsTest::withoutPermission_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("a folder of others") << u"locked/new.csv"_s << "Permission denied"_ba;
    QTest::newRow("a file of others") << u"open/images.csv"_s << "is not writable"_ba;
}

void ExportFaultsTest::withoutPermission()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, reason);
    QStringList command = {programPath()};
    if (runCommand({u"id"_s, u"-u"_s}).output == "0\n")
        command = {u"setpriv"_s, u"--reuid="_s + nobody, u"--regid="_s + nobody,
                   u"--clear-groups"_s, programPath()};
    if (runCommand(command + QStringList {u"--version"_s}).status != 0)
        QSKIP("nobody but root can run the program here");
    for (const QString &name : {u"locked"_s, u"open"_s}) {
        QVERIFY(QDir(m_folder->path()).mkdir(name));
        putOldFile(inFolder(name + u"/images.csv"_s));
        QFile::setPermissions(inFolder(name + u"/images.csv"_s), QFile::Permissions(0x4444));
    }
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
    QFile::setPermissions(inFolder(u"locked"_s), QFile::Permissions(0x5555));
    QFile::setPermissions(inFolder(u"open"_s), QFile::Permissions(0x7777));

    SilentServer server;
    QVERIFY(server.start());
    const ProgramRun run = runCommand(command + QStringList {u"--endpoint"_s, server.endpoint(),
                                                             u"--export"_s, inFolder(target)},
                                      environmentWithCredential());
    QVERIFY2(run.status == nothingDone, run.errors.constData());
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.contains(QString(inFolder(target) + u" could not be written: "_s).toUtf8()),
             run.errors.constData());
    QVERIFY2(run.errors.contains(reason), run.errors.constData());
    QVERIFY(!server.takeContact());
    for (const QString &name : {u"locked"_s, u"open"_s}) {
        QCOMPARE(entriesOf(inFolder(name)), QStringList {u"images.csv"_s});
        QCOMPARE(contentOf(inFolder(name + u"/images.csv"_s)), oldContent);
        QFile::setPermissions(inFolder(name), QFile::Permissions(0x7755)); // to be removed
    }
}

/// Locks are for those who ask for them: the file is replaced as a whole, and who has locked the
/// old one goes on reading that.
void ExportFaultsTest::theFileIsLocked()
{
    const QString path = inFolder(u"images.csv"_s);
    putOldFile(path);
    const ProgramRun run = runCommand({u"flock"_s, path, u"bash"_s, u"-c"_s,
                                       u"exec 3< \"$0\"; \"$@\" --export \"$0\"; cat <&3"_s, path,
                                       programPath(), u"--demo"_s, u"--region"_s, u"ap-seoul"_s});
    QVERIFY2(run.errors.isEmpty(), run.errors.constData());
    QCOMPARE(run.output, oldContent);
    QVERIFY(contentOf(path).startsWith("Region,ImageId"));
    QCOMPARE(entriesOf(m_folder->path()), QStringList {u"images.csv"_s});
}

void ExportFaultsTest::theFolderVanishes()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString path = inFolder(u"folder/images.csv"_s);
    putOldFile(path);
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(cloud.start());
    connect(&cloud, &CloudSimulator::requestReceived, this,
            [this] { QDir(inFolder(u"folder"_s)).removeRecursively(); });
    const ProgramRun run = runCommand({programPath(), u"--endpoint"_s, cloud.endpoint().toString(),
                                       u"--region"_s, u"ap-seoul"_s, u"--export"_s, path},
                                      environmentWithCredential());
    checkFailure(run, path, "No such file or directory"_ba);
    QCOMPARE(entriesOf(m_folder->path()), QStringList());
}

QTEST_GUILESS_MAIN(ExportFaultsTest)
#include "tst_exportfaults.moc"
