// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/commandrun.h"

#include "support/answers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// With the shell of the system as the program.
class CommandRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesWhatItWrites();
    void passesArgumentsAsTheyAre();
    void hasNoInput();
    void tellsTheExitStatus();
    void saysThatItCannotStart();
    void saysThatItWasKilled();
    void stopsItWhenTimeIsUp();
    void stopsItWhenItWritesTooMuch();
    void keepsTheBeginningOfTheErrors();
    void stopsItWhenDropped();
    void doesNotStartWhenDroppedBefore();

private:
    /// A program that runs for ever, and a child of it. Both their ids are in its file.
    [[nodiscard]] QStringList endless() const;
    [[nodiscard]] bool isEndlessRunning() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr std::chrono::milliseconds patient(longestWait);

QStringList shell(const QString &script)
{
    return {u"/bin/sh"_s, u"-c"_s, script};
}

Result<CommandOutput> run(const QStringList &command, std::chrono::milliseconds limit = patient)
{
    return answerTo(PendingPtr<CommandOutput>(new CommandRun(command, limit)));
}

/// Whether a process has ended, also when nobody has taken note of its end.
bool hasEnded(pid_t id)
{
    if (::kill(id, 0) != 0)
        return true;
    QFile status(u"/proc/%1/stat"_s.arg(id));
    return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
}

} // namespace

void CommandRunTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QStringList CommandRunTest::endless() const
{
    const QString ids = m_folder->filePath(u"ids"_s);
    return shell(u"sleep 100000 & echo $$ $! > '%1.new'; mv '%1.new' '%1'; wait"_s.arg(ids));
}

bool CommandRunTest::isEndlessRunning() const
{
    QFile file(m_folder->filePath(u"ids"_s));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    bool isRunning = false;
    for (const QByteArray &id : file.readAll().trimmed().split(' '))
        isRunning |= !hasEnded(pid_t(id.toInt()));
    return isRunning;
}

void CommandRunTest::takesWhatItWrites()
{
    const Result<CommandOutput> output = run(shell(u"echo out; echo err >&2"_s));
    QVERIFY(output);
    QCOMPARE(output->exitStatus, 0);
    QCOMPARE(output->output, "out\n");
    QCOMPARE(output->errors, "err\n");
}

void CommandRunTest::passesArgumentsAsTheyAre()
{
    const QString argument = u"a b\"c'd$HOME;*\\"_s;
    const Result<CommandOutput> output =
            run({u"/bin/sh"_s, u"-c"_s, u"printf %s \"$1\""_s, u"sh"_s, argument});
    QVERIFY(output);
    QCOMPARE(QString::fromUtf8(output->output), argument);
}

void CommandRunTest::hasNoInput()
{
    const Result<CommandOutput> output =
            run(shell(u"cat; if (: < /dev/tty) 2> /dev/null; then echo terminal; fi"_s));
    QVERIFY(output);
    QCOMPARE(output->output, "");
}

void CommandRunTest::tellsTheExitStatus()
{
    const Result<CommandOutput> output = run(shell(u"exit 3"_s));
    QVERIFY(output);
    QCOMPARE(output->exitStatus, 3);
}

void CommandRunTest::saysThatItCannotStart()
{
    const QString absent = m_folder->filePath(u"absent"_s);
    const Result<CommandOutput> output = run({absent});
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ApiError::Kind::Credentials);
    QVERIFY(output.error().message.contains("could not be started"_L1));
    QVERIFY(output.error().message.contains(absent));
}

void CommandRunTest::saysThatItWasKilled()
{
    const Result<CommandOutput> output = run(shell(u"kill -KILL $$"_s));
    QVERIFY(!output);
    QCOMPARE(output.error().message, u"The program /bin/sh crashed or was killed."_s);
}

void CommandRunTest::stopsItWhenTimeIsUp()
{
    // It has 50 ms, and waits for nothing: on a machine that is busy it is stopped before the file
    // is there, and the last line holds all the same.
    const Result<CommandOutput> output = run(endless(), std::chrono::milliseconds(50));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(output.error().message,
             u"The program /bin/sh did not finish within 0.05 seconds and was stopped."_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isEndlessRunning(), longestWait);
}

void CommandRunTest::stopsItWhenItWritesTooMuch()
{
    const Result<CommandOutput> output = run(shell(u"while :; do echo 0123456789abcdef; done"_s));
    QVERIFY(!output);
    QVERIFY(output.error().message.contains("more than 1 MiB"_L1));
    const Result<CommandOutput> most = run(shell(u"head -c 1048576 /dev/zero"_s));
    QVERIFY(most);
    QCOMPARE(most->output.size(), CommandRun::largestOutput);
}

void CommandRunTest::keepsTheBeginningOfTheErrors()
{
    const Result<CommandOutput> output =
            run(shell(u"echo first >&2; head -c 3000000 /dev/zero >&2; echo out"_s));
    QVERIFY(output);
    QVERIFY(output->errors.startsWith("first\n"));
    QCOMPARE(output->errors.size(), 4096);
    QCOMPARE(output->output, "out\n");
}

void CommandRunTest::stopsItWhenDropped()
{
    PendingPtr<CommandOutput> running(new CommandRun(endless(), patient));
    QTRY_VERIFY_WITH_TIMEOUT(isEndlessRunning(), longestWait);
    QSignalSpy finished(running.get(), &PendingBase::finished);
    running.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!isEndlessRunning(), longestWait);
    QCOMPARE(finished.count(), 0);
}

void CommandRunTest::doesNotStartWhenDroppedBefore()
{
    const QString mark = m_folder->filePath(u"mark"_s);
    PendingPtr<CommandOutput> dropped(new CommandRun(shell(u"touch '%1'"_s.arg(mark)), patient));
    dropped.reset();
    QVERIFY(run(shell(u":"_s)));
    QVERIFY(!QFile::exists(mark));
}

QTEST_GUILESS_MAIN(CommandRunTest)
#include "tst_commandrun.moc"
