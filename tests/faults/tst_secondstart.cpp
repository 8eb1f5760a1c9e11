// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

bool asks(const QList<SimulatedRequest> &requests, const QString &region)
{
    return std::ranges::any_of(requests, [&region](const SimulatedRequest &request) {
        return request.action == "DescribeImages"_L1 && request.region == region;
    });
}

} // namespace

/// The program, started a second time while its window is open.
class SecondStartTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isHandedOn();
    void onlyRaisesWhereItAsksNothing();
    void opensAWindowOfItsOwn_data();
    void opensAWindowOfItsOwn();
    void othersFoldersAreOthers();
    void headlessCommandsStayWhereTheyAre();
    void badUsageIsSaidWhereItIsTyped();
    void followsOneThatWasKilled();
    void doesNotWaitForOneThatHangs();

private:
    using Process = std::unique_ptr<QProcess>;

    /// With the profile that is in the home, on the simulator, and with more arguments.
    [[nodiscard]] Process start(const QStringList &arguments);
    [[nodiscard]] bool waitForRegion(const QString &region);
    [[nodiscard]] bool waitForEnd(QProcess &process) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CloudSimulator> m_cloud;
    QList<SimulatedRequest> m_requests;
    QProcessEnvironment m_environment;
    QStringList m_usual;
};

void SecondStartTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cloud = std::make_unique<CloudSimulator>(
            SimulatorOptions {.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(m_cloud->start());
    m_requests.clear();
    connect(m_cloud.get(), &CloudSimulator::requestReceived, this,
            [this](const SimulatedRequest &request) { m_requests.append(request); });
    m_environment = environmentForWindow();
    m_environment.insert(u"HOME"_s, m_folder->path());
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        m_environment.insert(name, m_folder->filePath(name.toLower()));
    QVERIFY(QDir(m_folder->path()).mkpath(u"xdg_runtime_dir"_s));
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"xdg_runtime_dir"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Credential credential = CloudSimulator::credential();
    file.write("[default]\nsecret_id = " + credential.secretId.toUtf8() +
               "\nsecret_key = " + credential.secretKey.toUtf8() + "\n");
    m_usual = {u"--endpoint"_s, m_cloud->endpoint().toString(), u"--metadata-endpoint"_s,
               u"http://127.0.0.1:9"_s};
}

void SecondStartTest::cleanup()
{
    m_cloud.reset();
}

SecondStartTest::Process SecondStartTest::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(programPath(), m_usual + arguments);
    return process;
}

bool SecondStartTest::waitForRegion(const QString &region)
{
    return waitFor(u"a question for "_s + region, [&] { return asks(m_requests, region); });
}

bool SecondStartTest::waitForEnd(QProcess &process) const
{
    return waitFor(u"the end of a process"_s,
                   [&process] { return process.state() == QProcess::NotRunning; });
}

void SecondStartTest::isHandedOn()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    const Process second = start({u"--region"_s, u"ap-tokyo"_s});
    QVERIFY(waitForEnd(*second));
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(second->readAllStandardError(), QByteArray());
    QVERIFY(waitForRegion(u"ap-tokyo"_s));
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QVERIFY(waitForEnd(*first));
}

void SecondStartTest::onlyRaisesWhereItAsksNothing()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    const Process second = start({});
    QVERIFY(waitForEnd(*second));
    QCOMPARE(second->exitCode(), 0);
    // What it brings after that shows that the other one has been there before.
    QVERIFY(waitForEnd(*start({u"--region"_s, u"ap-tokyo"_s})));
    QVERIFY(waitForRegion(u"ap-tokyo"_s));
    QVERIFY(!asks(m_requests, u"ap-guangzhou"_s));
    first->terminate();
    QVERIFY(waitForEnd(*first));
}

void SecondStartTest::opensAWindowOfItsOwn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("variable");

    QTest::newRow("asked for") << QStringList {u"--new-window"_s} << QString();
    QTest::newRow("with a key that is not handed on") << QStringList() << u"key"_s;
}

void SecondStartTest::opensAWindowOfItsOwn()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, variable);
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    if (!variable.isEmpty()) {
        const Credential credential = CloudSimulator::credential();
        m_environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
        m_environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    }
    const Process second = start(QStringList {u"--region"_s, u"ap-tokyo"_s} + arguments);
    QVERIFY(waitForRegion(u"ap-tokyo"_s));
    QCOMPARE(second->state(), QProcess::Running);
    second->terminate();
    QVERIFY(waitForEnd(*second));
    QCOMPARE(second->exitCode(), 128 + SIGTERM);
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QVERIFY(waitForEnd(*first));
}

void SecondStartTest::othersFoldersAreOthers()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"others"_s));
    const Process second = start({u"--region"_s, u"ap-tokyo"_s});
    QVERIFY(waitForRegion(u"ap-tokyo"_s));
    QCOMPARE(second->state(), QProcess::Running);
    for (QProcess *process : {first.get(), second.get()}) {
        process->terminate();
        QVERIFY(waitForEnd(*process));
    }
}

void SecondStartTest::headlessCommandsStayWhereTheyAre()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    const ProgramRun run =
            runProgram(m_usual + QStringList {u"--region"_s, u"ap-tokyo"_s, u"--export"_s, u"-"_s},
                       m_environment);
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("ap-tokyo"));
    first->terminate();
    QVERIFY(waitForEnd(*first));
}

void SecondStartTest::badUsageIsSaidWhereItIsTyped()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    const ProgramRun run = runProgram({u"--search"_s, u"nothing"_s}, m_environment);
    QCOMPARE(run.status, 2);
    QVERIFY(run.errors.contains("no saved search \"nothing\""));
    first->terminate();
    QVERIFY(waitForEnd(*first));
}

void SecondStartTest::followsOneThatWasKilled()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    first->kill();
    QVERIFY(waitForEnd(*first));
    QDir runtime(m_folder->filePath(u"xdg_runtime_dir"_s));
    QVERIFY(!runtime.entryList({u"*.socket"_s}, QDir::System).isEmpty()); // it is still there
    const Process second = start({u"--region"_s, u"ap-tokyo"_s});
    QVERIFY(waitForRegion(u"ap-tokyo"_s));
    const Process third = start({u"--region"_s, u"ap-bangkok"_s});
    QVERIFY(waitForEnd(*third));
    QVERIFY(waitForRegion(u"ap-bangkok"_s));
    QVERIFY(!second->readAllStandardError().contains("does not answer"));
    second->terminate();
    QVERIFY(waitForEnd(*second));
}

void SecondStartTest::doesNotWaitForOneThatHangs()
{
    const Process first = start({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(waitForRegion(u"ap-seoul"_s));
    QCOMPARE(::kill(pid_t(first->processId()), SIGSTOP), 0);
    const Process second = start({u"--region"_s, u"ap-tokyo"_s});
    QVERIFY(waitForRegion(u"ap-tokyo"_s));
    QCOMPARE(second->state(), QProcess::Running);
    const QByteArray said = second->readAllStandardError();
    QVERIFY2(said.count("does not answer") == 1, said.constData());
    second->terminate();
    QVERIFY(waitForEnd(*second));
    // What it was not told in time it does not do later.
    m_requests.clear();
    QCOMPARE(::kill(pid_t(first->processId()), SIGCONT), 0);
    QVERIFY(waitForEnd(*start({u"--region"_s, u"ap-bangkok"_s})));
    QVERIFY(waitForRegion(u"ap-bangkok"_s));
    QVERIFY(!asks(m_requests, u"ap-tokyo"_s));
    first->terminate();
    QVERIFY(waitForEnd(*first));
}

QTEST_GUILESS_MAIN(SecondStartTest)
#include "tst_secondstart.moc"
