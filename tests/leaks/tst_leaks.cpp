// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/program.h"
#include "leaksearch.h"
#include "loopbackcloud.h"
#include "secretsources.h"
#include "support/proxyserver.h"
#include "support/waiting.h"

#include <QDir>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Whom the program asks.
enum class Cloud {
    Nobody, ///< There is no server.
    Refuses,
    Answers,
    ProxyRefuses,
    ProxyAsksForPassword, ///< And what is behind it speaks no TLS.
};

QByteArray commandLineOf(qint64 processId)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(processId));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString valueOf(const QList<Mark> &marks, const QString &name)
{
    const auto found = std::ranges::find(marks, name, &Mark::name);
    return found == marks.cend() ? QString() : found->value;
}

} // namespace

/// Whatever becomes of a run, its secrets are in nothing that it says or writes.
class LeaksTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSearchFindsThem_data();
    void theSearchFindsThem();
    void staySecret_data();
    void staySecret();

private:
    void makeHome();
    /// Starts the servers of the row, and says so in the surroundings.
    void startCloud(Cloud cloud);
    /// Runs the program to its end, and adds what leaks.
    void run(const QStringList &arguments);
    void note(const QString &where, const QByteArray &bytes);
    /// Whether the secrets were where they belong; else the run would show nothing.
    void checkThatTheyWereUsed(Cloud cloud) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Surroundings m_surroundings;
    QList<Mark> m_marks;
    std::unique_ptr<LoopbackCloud> m_cloud;
    std::unique_ptr<ProxyServer> m_proxy;
    std::unique_ptr<QTcpSocket> m_taken;
    int m_status = -1;
    QByteArray m_errors;
    QStringList m_leaks;
};

void LeaksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_surroundings = {};
    m_marks.clear();
    m_leaks.clear();
    m_cloud.reset();
    m_proxy.reset();
    m_taken.reset();
}

void LeaksTest::theSearchFindsThem_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray secret = "mark7QkPz2Rf";
    QByteArray littleEndFirst;
    QByteArray bigEndFirst;
    for (const char letter : secret) {
        littleEndFirst.append(letter).append('\0');
        bigEndFirst.append('\0').append(letter);
    }
    QTest::newRow("UTF-8") << QByteArray("a " + secret + " b");
    QTest::newRow("UTF-16, little end first") << QByteArray("a" + littleEndFirst);
    QTest::newRow("UTF-16, big end first") << bigEndFirst;
    QTest::newRow("hexadecimal") << secret.toHex();
    QTest::newRow("capital hexadecimal") << secret.toHex().toUpper();
    for (int before = 0; before < 4; ++before) {
        const QByteArray longer = QByteArray(before, 'u') + secret + ":rest";
        QTest::addRow("Base64 behind %d bytes", before) << longer.toBase64();
        const QByteArray atTheEnd = QByteArray(before, 'u') + secret;
        QTest::addRow("Base64 to its end behind %d bytes", before) << atTheEnd.toBase64();
    }
}

void LeaksTest::theSearchFindsThem()
{
    QFETCH(QByteArray, bytes);
    const QList<Mark> marks = {{u"other"_s, u"anotherMark"_s}, {u"key"_s, u"mark7QkPz2Rf"_s}};
    QCOMPARE(leaksIn(bytes, marks), QStringList {u"key"_s});
    QVERIFY(QDir(m_folder->path()).mkpath(u".hidden/folder"_s));
    QFile file(m_folder->filePath(u".hidden/folder/.file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(leaksInFolder(m_folder->path(), marks), QStringList {file.fileName() + u": key"_s});
    QCOMPARE(leaksInFolder(m_folder->path(), marks, {file.fileName()}), QStringList());
}

void LeaksTest::staySecret_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("option");

    const std::initializer_list<std::pair<const char *, Cloud>> clouds = {
            {"nobody there", Cloud::Nobody},
            {"refused", Cloud::Refuses},
            {"answered", Cloud::Answers},
            {"refused by the proxy", Cloud::ProxyRefuses},
            {"the proxy asks for a password", Cloud::ProxyAsksForPassword},
    };
    for (const SecretSource &source : secretSources()) {
        for (const auto &[name, cloud] : clouds) {
            for (const char *option : {"--export", "--screenshot"}) {
                QTest::addRow("%s, %s, %s", qPrintable(source.name), name, option)
                        << source.name << cloud << QString::fromLatin1(option);
            }
        }
    }
}

void LeaksTest::staySecret()
{
    QFETCH(QString, source);
    QFETCH(Cloud, cloud);
    QFETCH(QString, option);
    makeHome();
    const QList<SecretSource> sources = secretSources();
    m_marks = std::ranges::find(sources, source, &SecretSource::name)->plant(m_surroundings);
    startCloud(cloud);

    const QString result =
            m_folder->filePath(option == "--export"_L1 ? u"images.csv"_s : u"window.png"_s);
    run({u"--region"_s, u"ap-seoul"_s, option, result});
    QVERIFY2(m_status == (cloud == Cloud::Answers ? 0 : 1), m_errors.constData());
    QCOMPARE(QFile::exists(result), cloud == Cloud::Answers);
    checkThatTheyWereUsed(cloud);
    m_leaks += leaksInFolder(m_folder->path(), m_marks, m_surroundings.planted);
    QCOMPARE(m_leaks, QStringList());
}

void LeaksTest::makeHome()
{
    const QDir folder(m_folder->path());
    m_surroundings.home = folder.filePath(u"home"_s);
    m_surroundings.environment = bareEnvironment();
    m_surroundings.environment.insert(u"HOME"_s, m_surroundings.home);
    QVERIFY(folder.mkdir(u"home"_s));
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
                                u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s}) {
        QVERIFY(folder.mkdir(name));
        QVERIFY(QFile::setPermissions(folder.filePath(name),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_surroundings.environment.insert(name, folder.filePath(name));
    }
    m_surroundings.environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_surroundings.environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    m_surroundings.environment.insert(u"QT_DEBUG_PLUGINS"_s, u"1"_s);
}

void LeaksTest::startCloud(Cloud cloud)
{
    m_cloud = std::make_unique<LoopbackCloud>(cloud == Cloud::Answers
                                                      ? LoopbackCloud::Manner::Answers
                                                      : LoopbackCloud::Manner::Refuses);
    QVERIFY(m_cloud->start());
    m_proxy = std::make_unique<ProxyServer>(
            m_cloud->port(), cloud == Cloud::ProxyRefuses ? ProxyServer::Manner::Refuse
                                                          : ProxyServer::Manner::AskForPassword);
    QVERIFY(m_proxy->start());
    m_marks.append(plantProxy(m_surroundings.environment, m_proxy->address()));
    if (cloud == Cloud::Nobody) {
        // Nobody can listen on a port that is taken.
        m_taken = std::make_unique<QTcpSocket>();
        QVERIFY(m_taken->bind(QHostAddress::LocalHost));
        m_surroundings.arguments +=
                {u"--endpoint"_s, u"http://127.0.0.1:%1"_s.arg(m_taken->localPort())};
    } else if (cloud == Cloud::Refuses || cloud == Cloud::Answers) {
        m_surroundings.arguments += {u"--endpoint"_s, m_cloud->endpoint().toString()};
    }
}

void LeaksTest::run(const QStringList &arguments)
{
    QProcess process;
    const auto noteCommandLine = [&] {
        const QByteArray commandLine = commandLineOf(process.processId());
        if (commandLine.isEmpty())
            return; // it has ended since it asked
        QVERIFY(commandLine.contains("--region"));
        note(u"the command line"_s, commandLine);
    };
    connect(&process, &QProcess::started, this, noteCommandLine);
    connect(m_cloud.get(), &LoopbackCloud::asked, this, noteCommandLine);
    process.setProcessEnvironment(m_surroundings.environment);
    process.setWorkingDirectory(m_surroundings.home);
    process.start(programPath(), m_surroundings.arguments + arguments);
    QVERIFY(waitFor(u"the end of the program"_s,
                    [&process] { return process.state() == QProcess::NotRunning; }));
    m_cloud->disconnect(this);
    m_status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    m_errors = process.readAllStandardError();
    note(u"standard error"_s, m_errors);
    note(u"standard output"_s, process.readAllStandardOutput());
}

void LeaksTest::note(const QString &where, const QByteArray &bytes)
{
    for (const QString &name : leaksIn(bytes, m_marks))
        m_leaks.append(u"%1: %2"_s.arg(where, name));
}

void LeaksTest::checkThatTheyWereUsed(Cloud cloud) const
{
    if (cloud == Cloud::Refuses || cloud == Cloud::Answers) {
        QVERIFY(m_cloud->authorization().contains(valueOf(m_marks, u"id"_s).toLatin1()));
        QCOMPARE(m_cloud->token() == valueOf(m_marks, u"token"_s).toLatin1(), true);
    } else if (cloud == Cloud::ProxyRefuses) {
        QVERIFY(!m_proxy->requests().isEmpty());
    } else if (cloud == Cloud::ProxyAsksForPassword) {
        QCOMPARE(leaksIn(m_proxy->requests().join('\n'), m_marks),
                 QStringList {u"proxy password"_s});
    }
}

QTEST_GUILESS_MAIN(LeaksTest)
#include "tst_leaks.moc"
