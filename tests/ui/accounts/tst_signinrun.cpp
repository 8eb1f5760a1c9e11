// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/result.h"
#include "support/waiting.h"
#include "ui/accounts/signinrun.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

class SignInRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void runsTheProgramOfThePath();
    void noShellReadsItsArguments();
    void saysWhenItFails();
    void saysWhenItIsNotThere_data();
    void saysWhenItIsNotThere();
    void saysWhenItDoesNotStart();
    void hasNoInput();
    void goingEndsIt();

private:
    /// A program of this name in the PATH, which is a script for the shell.
    [[nodiscard]] bool makeProgram(const QString &name, const QByteArray &script) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] static QByteArray read(const QString &path);
    /// How it ended.
    [[nodiscard]] static std::optional<Result<void>> run(const QStringList &command);

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
};

void SignInRunTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
}

void SignInRunTest::cleanup()
{
    qputenv("PATH", m_path);
    m_folder.reset();
}

bool SignInRunTest::makeProgram(const QString &name, const QByteArray &script) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script + '\n') > 0 &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray SignInRunTest::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<Result<void>> SignInRunTest::run(const QStringList &command)
{
    SignInRun run(command);
    std::optional<Result<void>> result;
    int count = 0;
    QObject::connect(&run, &SignInRun::succeeded, &run, [&] {
        result = Result<void>();
        ++count;
    });
    QObject::connect(&run, &SignInRun::failed, &run, [&](const ApiError &error) {
        result = Failure(error);
        ++count;
    });
    run.start();
    if (result) {
        qWarning("It told its end before the event loop went on");
        return std::nullopt;
    }
    if (!waitFor(u"the program to end"_s, [&] { return count > 0; }))
        return std::nullopt;
    QCoreApplication::processEvents();
    return count == 1 ? result : std::nullopt;
}

void SignInRunTest::runsTheProgramOfThePath()
{
    QVERIFY(makeProgram(u"sign-in"_s, "echo \"$1 $2\" > \"${0%/*}/arguments\""));
    const auto result = run({u"sign-in"_s, u"auth"_s, u"login"_s});
    QVERIFY(result && result->has_value());
    QCOMPARE(read(path(u"arguments"_s)), "auth login\n");
}

void SignInRunTest::noShellReadsItsArguments()
{
    QVERIFY(makeProgram(u"sign-in"_s, "printf '%s' \"$1\" > \"${0%/*}/argument\""));
    const QString argument = u"a; touch %1 `b` $HOME \"c"_s.arg(path(u"touched"_s));
    const auto result = run({u"sign-in"_s, argument});
    QVERIFY(result && result->has_value());
    QCOMPARE(read(path(u"argument"_s)), argument.toUtf8());
    QVERIFY(!QFile::exists(path(u"touched"_s)));
}

void SignInRunTest::saysWhenItFails()
{
    QVERIFY(makeProgram(u"sign-in"_s, "echo secret; echo secret >&2; exit 3"));
    const auto result = run({u"sign-in"_s, u"auth"_s});
    QVERIFY(result && !result->has_value());
    QCOMPARE(result->error().kind, ApiError::Kind::Credentials);
    QCOMPARE(result->error().message,
             u"Signing in failed. To see why, run “sign-in auth” in a terminal."_s);

    QVERIFY(makeProgram(u"sign-in"_s, "kill -9 $$"));
    const auto crash = run({u"sign-in"_s, u"auth"_s});
    QVERIFY(crash && !crash->has_value());
    QCOMPARE(crash->error(), result->error());
}

void SignInRunTest::saysWhenItIsNotThere_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("name");

    QTest::newRow("not in the path") << QStringList {u"sign-in"_s, u"a"_s} << u"sign-in"_s;
    QTest::newRow("not at its place") << QStringList {u"/nowhere/sign-in"_s} << u"sign-in"_s;
    QTest::newRow("no command") << QStringList() << QString();
}

void SignInRunTest::saysWhenItIsNotThere()
{
    QFETCH(QStringList, command);
    QFETCH(QString, name);
    const auto result = run(command);
    QVERIFY(result && !result->has_value());
    QCOMPARE(result->error().message,
             u"The program %1 is not there. Install it, or sign in by another way."_s.arg(name));
}

void SignInRunTest::saysWhenItDoesNotStart()
{
    QFile file(path(u"sign-in"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("#!/nowhere/interpreter\n") > 0);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    file.close();
    const auto result = run({u"sign-in"_s});
    QVERIFY(result && !result->has_value());
    QVERIFY(result->error().message.startsWith(u"sign-in could not be started: "_s));
}

void SignInRunTest::hasNoInput()
{
    QVERIFY(makeProgram(u"sign-in"_s, "if read line; then exit 1; fi"));
    const auto result = run({u"sign-in"_s});
    QVERIFY(result && result->has_value());
}

void SignInRunTest::goingEndsIt()
{
    QVERIFY(makeProgram(u"sign-in"_s,
                        "echo $$ > \"${0%/*}/part\"; mv \"${0%/*}/part\" \"${0%/*}/process\"\n"
                        "exec tail -f /dev/null"));
    auto run = std::make_unique<SignInRun>(QStringList {u"sign-in"_s});
    QSignalSpy succeeded(run.get(), &SignInRun::succeeded);
    QSignalSpy failed(run.get(), &SignInRun::failed);
    run->start();
    QVERIFY(waitFor(u"the program to run"_s, [this] { return QFile::exists(path(u"process"_s)); }));
    const auto process = pid_t(read(path(u"process"_s)).trimmed().toInt());
    QCOMPARE(kill(process, 0), 0);
    QTest::failOnWarning(QRegularExpression(u"QProcess"_s));
    run.reset();
    QVERIFY(waitFor(u"the program to be gone"_s,
                    [process] { return kill(process, 0) == -1 && errno == ESRCH; }));
    QCOMPARE(succeeded.count() + failed.count(), 0);
}

QTEST_GUILESS_MAIN(SignInRunTest)
#include "tst_signinrun.moc"
