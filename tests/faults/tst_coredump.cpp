// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/coredump.h"
#include "command.h"
#include "silentserver.h"
#include "support/waiting.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

/// A crash leaves no picture of the memory, in which keys are.
class CoreDumpTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCrashLeavesNoFile_data();
    void aCrashLeavesNoFile();
    void theProgramAllowsNone_data();
    void theProgramAllowsNone();
    void nobodyCollectsThem();

private:
    /// Starts the program with every core file allowed, and waits until it has asked the cloud, or
    /// is known to have failed.
    [[nodiscard]] bool start(const QStringList &arguments, const QProcessEnvironment &environment);
    [[nodiscard]] bool startRow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SilentServer> m_server;
    std::unique_ptr<QProcess> m_process;
};

void CoreDumpTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SilentServer>();
    QVERIFY(m_server->start());
}

void CoreDumpTest::cleanup()
{
    if (!m_process)
        return;
    m_process->kill();
    QVERIFY(waitFor(u"the end of the program"_s,
                    [this] { return m_process->state() == QProcess::NotRunning; }));
    m_process.reset();
}

bool CoreDumpTest::start(const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(m_folder->path());
    m_process->start(u"sh"_s,
                     QStringList {u"-c"_s, u"ulimit -S -c \"$(ulimit -H -c)\"; exec \"$@\""_s,
                                  u"sh"_s, programPath(), u"--endpoint"_s, m_server->endpoint(),
                                  u"--region"_s, u"ap-seoul"_s} +
                             arguments);
    return waitFor(u"a request of the program"_s,
                   [this] {
                       return m_server->takeContact() || m_process->state() == QProcess::NotRunning;
                   }) &&
           m_process->state() == QProcess::Running;
}

bool CoreDumpTest::startRow()
{
    QFETCH(QString, option);
    QProcessEnvironment environment = environmentWithCredential();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, m_folder->path());
    // Under the address sanitizer, which else reports a wrong address and ends the program itself.
    environment.insert(u"ASAN_OPTIONS"_s, u"handle_segv=0"_s);
    return start({option, m_folder->filePath(u"result"_s)}, environment);
}

void CoreDumpTest::aCrashLeavesNoFile_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("option");
    QTest::newRow("abort") << SIGABRT << u"--export"_s;
    QTest::newRow("a wrong address") << SIGSEGV << u"--export"_s;
    QTest::newRow("a wrong address with a window") << SIGSEGV << u"--screenshot"_s;
}

/// Where the system writes core files into the folder of the program, as it does by itself.
void CoreDumpTest::aCrashLeavesNoFile()
{
    QFETCH(int, number);
    QVERIFY(startRow());
    QCOMPARE(::kill(pid_t(m_process->processId()), number), 0);
    QVERIFY(waitFor(u"the end of the program"_s,
                    [this] { return m_process->state() == QProcess::NotRunning; }));
    QCOMPARE(m_process->exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*core*"_s}, QDir::Files | QDir::Hidden),
             QStringList());
}

void CoreDumpTest::theProgramAllowsNone_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("without a display") << u"--export"_s;
    QTest::newRow("with a window") << u"--screenshot"_s;
}

void CoreDumpTest::theProgramAllowsNone()
{
    QVERIFY(startRow());
    QFile file(u"/proc/%1/limits"_s.arg(m_process->processId()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression none(u"\\nMax core file size +0 "_s);
    QVERIFY(none.match(QString::fromLatin1(file.readAll())).hasMatch());
    // It belongs to root, whoever has started it; that says something only where it was not root.
    QCOMPARE(QFileInfo(u"/proc/%1/environ"_s.arg(m_process->processId())).ownerId(), uint(0));
}

/// What the kernel asks before it hands a core to a program, for which no limit holds.
void CoreDumpTest::nobodyCollectsThem()
{
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_CORE, &before), 0);
    preventCoreDumps();
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    struct rlimit after = {};
    QCOMPARE(getrlimit(RLIMIT_CORE, &after), 0);
    QCOMPARE(after.rlim_cur, rlim_t(0));
    QCOMPARE(after.rlim_max, before.rlim_max);
}

QTEST_GUILESS_MAIN(CoreDumpTest)
#include "tst_coredump.moc"
