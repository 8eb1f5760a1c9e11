// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"
#include "silentserver.h"
#include "support/waiting.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The window when somebody ends the program from outside.
class EndSignalsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void savesAndEnds_data();
    void savesAndEnds();
    void staysWhenHangupsAreIgnored();
    void keepsThePlaceOfStandardError();

private:
    /// Starts the program by a shell command in which it is "$@", and waits until it has asked.
    [[nodiscard]] bool start(const QString &command);
    [[nodiscard]] QByteArray settings() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SilentServer> m_server;
    std::unique_ptr<QProcess> m_process;
};

void EndSignalsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SilentServer>();
    QVERIFY(m_server->start());
}

bool EndSignalsTest::start(const QString &command)
{
    QProcessEnvironment environment = environmentWithCredential();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->start(u"sh"_s, {u"-c"_s, command, u"sh"_s, programPath(), u"--endpoint"_s,
                               m_server->endpoint(), u"--region"_s, u"ap-seoul"_s});
    return waitFor(u"a request"_s, [this] { return m_server->takeContact(); });
}

QByteArray EndSignalsTest::settings() const
{
    QFile file(m_folder->filePath(u"cvm-image-browser/cvm-image-browser.conf"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void EndSignalsTest::savesAndEnds_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("HUP") << SIGHUP;
}

void EndSignalsTest::savesAndEnds()
{
    QFETCH(int, number);
    QVERIFY(start(u"exec \"$@\""_s));
    QVERIFY(!settings().contains("geometry="));
    QCOMPARE(kill(pid_t(m_process->processId()), number), 0);
    QSignalSpy finished(m_process.get(), &QProcess::finished);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), 128 + number);
    QVERIFY(settings().contains("geometry="));
}

void EndSignalsTest::staysWhenHangupsAreIgnored()
{
    QVERIFY(start(u"trap '' HUP; exec \"$@\""_s));
    QCOMPARE(kill(pid_t(m_process->processId()), SIGHUP), 0);
    QCOMPARE(kill(pid_t(m_process->processId()), SIGTERM), 0);
    QSignalSpy finished(m_process.get(), &QProcess::finished);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(m_process->exitCode(), 128 + SIGTERM);
}

/// Else the connection to the screen or to the cloud takes it, and warnings go into that.
void EndSignalsTest::keepsThePlaceOfStandardError()
{
    QVERIFY(start(u"exec \"$@\" <&- >&- 2>&-"_s));
    // The program allows no core dump, and so no other user than root to look at it.
    if (!QFileInfo(u"/proc/%1/fd"_s.arg(m_process->processId())).isReadable())
        QSKIP("Only root can see which files the program has open.");
    for (int stream = 0; stream <= 2; ++stream) {
        const QString link = u"/proc/%1/fd/%2"_s.arg(m_process->processId()).arg(stream);
        QCOMPARE(QFile::symLinkTarget(link), u"/dev/null"_s);
    }
    m_process->terminate();
    QSignalSpy finished(m_process.get(), &QProcess::finished);
    QVERIFY(finished.wait(longestWait));
}

QTEST_GUILESS_MAIN(EndSignalsTest)
#include "tst_endsignals.moc"
