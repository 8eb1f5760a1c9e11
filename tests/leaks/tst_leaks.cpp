// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "busmonitor.h"
#include "cli/program.h"
#include "leaksearch.h"
#include "loopbackcloud.h"
#include "marks.h"
#include "secretsources.h"
#include "support/privatebus.h"
#include "support/proxyserver.h"
#include "support/waiting.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDir>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Whom the program asks.
enum class Cloud {
    Nobody, ///< There is no server.
    Refuses,
    RefusesRole,
    Answers,
    ProxyRefuses,
    ProxyAsksForPassword, ///< And what is behind it speaks no TLS.
    ProxyRefusesPassword, ///< It asks for it, and then refuses whatever comes.
};

QByteArray commandLineOf(qint64 processId)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(processId));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LoopbackCloud::Manner mannerOf(Cloud cloud)
{
    if (cloud == Cloud::Answers)
        return LoopbackCloud::Manner::Answers;
    return cloud == Cloud::RefusesRole ? LoopbackCloud::Manner::RefusesRole
                                       : LoopbackCloud::Manner::Refuses;
}

ProxyServer::Manner proxyMannerOf(Cloud cloud)
{
    if (cloud == Cloud::ProxyRefuses)
        return ProxyServer::Manner::Refuse;
    return cloud == Cloud::ProxyRefusesPassword ? ProxyServer::Manner::AskAndRefuse
                                                : ProxyServer::Manner::AskForPassword;
}

bool isByProxy(Cloud cloud)
{
    return cloud == Cloud::ProxyRefuses || cloud == Cloud::ProxyAsksForPassword ||
           cloud == Cloud::ProxyRefusesPassword;
}

/// The names of those that are sent to the cloud: neither keys nor what is for the proxy.
QStringList sentNames(const QList<Mark> &marks)
{
    QStringList names;
    for (const Mark &mark : marks) {
        if (!mark.name.endsWith("key"_L1) && mark.name != Marks::proxyPassword.name)
            names.append(mark.name);
    }
    return names;
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
    void theBusIsHeard();
    void staySecretWithoutAWindow_data();
    void staySecretWithoutAWindow();
    void staySecretWithAWindow_data();
    void staySecretWithAWindow();
    void staySecretInEachCommand_data();
    void staySecretInEachCommand();

private:
    static void addSources(const QList<std::pair<const char *, Cloud>> &clouds);
    /// Runs the program as a row says, and checks what it leaves.
    void checkRun(const QString &option, const QString &fileName);
    /// With a bus on which all is written down.
    void makeHome();
    /// Starts the servers of the row, and says so in the surroundings.
    void startCloud(Cloud cloud);
    /// Runs the program to its end, and adds what leaks.
    void run(const QStringList &arguments);
    void note(const QString &where, const QByteArray &bytes);
    void noteBus();
    /// Whether the secrets were where they belong; else the run would show nothing.
    void checkThatTheyWereUsed(Cloud cloud) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<BusMonitor> m_monitor;
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
    m_surroundings = {};
    m_monitor.reset();
    m_bus.reset();
    m_folder = std::make_unique<QTemporaryDir>();
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

void LeaksTest::theBusIsHeard()
{
    makeHome();
    const QString name = u"leaks test"_s;
    QDBusConnection bus = QDBusConnection::connectToBus(m_bus->address(), name);
    const auto call = [&bus](const QString &interface, const QString &text) {
        QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s,
                                                              interface, u"Anything"_s);
        message << text;
        QCOMPARE(bus.call(message).type(), QDBusMessage::ErrorMessage);
    };
    call(u"org.freedesktop.Secret.Service"_s, Marks::key.value);
    call(u"org.freedesktop.Settings"_s, Marks::token.value);
    QDBusConnection::disconnectFromBus(name);

    const QList<Mark> marks = {Marks::id, Marks::key, Marks::token};
    const QList<BusMessage> all = m_monitor->messages();
    QCOMPARE(leaksIn(bytesOf(all), marks), (QStringList {u"key"_s, u"token"_s}));
    const QList<BusMessage> others = besideSecretService(all);
    QCOMPARE(leaksIn(bytesOf(others), marks), QStringList {u"token"_s});
    QCOMPARE(all.size() - others.size(), 2); // the call and its answer
}

void LeaksTest::addSources(const QList<std::pair<const char *, Cloud>> &clouds)
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Cloud>("cloud");
    for (const SecretSource &source : sourcesWithoutAWindow()) {
        for (const auto &[name, cloud] : clouds) {
            if (cloud != Cloud::RefusesRole || source.hasRole)
                QTest::addRow("%s, %s", qPrintable(source.name), name) << source.name << cloud;
        }
    }
}

void LeaksTest::staySecretWithoutAWindow_data()
{
    addSources({{"nobody there", Cloud::Nobody},
                {"refused", Cloud::Refuses},
                {"no role", Cloud::RefusesRole},
                {"answered", Cloud::Answers},
                {"refused by the proxy", Cloud::ProxyRefuses},
                {"the proxy asks for a password", Cloud::ProxyAsksForPassword},
                {"the proxy refuses the password", Cloud::ProxyRefusesPassword}});
}

void LeaksTest::staySecretWithoutAWindow()
{
    checkRun(u"--export"_s, u"images.csv"_s);
}

/// Where nobody answers, much time goes by, and it is the same for all sources.
void LeaksTest::staySecretWithAWindow_data()
{
    addSources({{"refused", Cloud::Refuses},
                {"no role", Cloud::RefusesRole},
                {"answered", Cloud::Answers}});
    const QString source = secretSources().constFirst().name;
    QTest::newRow("nobody there") << source << Cloud::Nobody;
    QTest::newRow("refused by the proxy") << source << Cloud::ProxyRefuses;
    QTest::newRow("the proxy asks for a password") << source << Cloud::ProxyAsksForPassword;
    QTest::newRow("the proxy refuses the password") << source << Cloud::ProxyRefusesPassword;
}

void LeaksTest::staySecretWithAWindow()
{
    checkRun(u"--screenshot"_s, u"window.png"_s);
}

void LeaksTest::staySecretInEachCommand_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("command");
    for (const QStringList &command :
         {QStringList {u"matrix"_s}, QStringList {u"changes"_s}, QStringList {u"check"_s, u"."_s},
          QStringList {u"profiles"_s, u"--test"_s}}) {
        for (const SecretSource &source : sourcesWithoutAWindow()) {
            QTest::addRow("%s, %s", qPrintable(source.name), qPrintable(command.join(u' ')))
                    << source.name << command;
        }
    }
}

void LeaksTest::staySecretInEachCommand()
{
    QFETCH(QString, source);
    QFETCH(QStringList, command);
    makeHome();
    m_marks = secretSource(source).plant(m_surroundings);
    QFile pinned(m_surroundings.home + u"/main.tf"_s);
    QVERIFY(pinned.open(QIODevice::WriteOnly));
    pinned.write("image_id = \"img-00000001\"\n");
    pinned.close();
    startCloud(Cloud::Answers);
    QStringList named = std::exchange(m_surroundings.arguments, {});
    const bool isTest = command.contains(u"--test"_s);
    if (isTest && !named.removeOne(u"--profile"_s))
        command.append(u"env"_s);
    run(command + named);
    checkThatTheyWereUsed(Cloud::Answers);
    QVERIFY2(m_status >= 0, m_errors.constData());
    noteBus();
    m_leaks += leaksInFiles(m_folder->path(), m_surroundings, m_marks);
    QVERIFY2(m_leaks.isEmpty(), qPrintable(m_leaks.join(u'\n')));
}

void LeaksTest::checkRun(const QString &option, const QString &fileName)
{
    QFETCH(QString, source);
    QFETCH(Cloud, cloud);
    makeHome();
    m_marks = secretSource(source).plant(m_surroundings);
    startCloud(cloud);

    const QString result = m_folder->filePath(fileName);
    run({u"--region"_s, u"ap-seoul"_s, option, result});
    QVERIFY2(m_status >= 0 && (m_status == 0) == (cloud == Cloud::Answers), m_errors.constData());
    QCOMPARE(QFile::exists(result), cloud == Cloud::Answers);
    checkThatTheyWereUsed(cloud);
    noteBus();
    m_leaks += leaksInFiles(m_folder->path(), m_surroundings, m_marks);
    QVERIFY2(m_leaks.isEmpty(), qPrintable(m_leaks.join(u'\n')));
}

void LeaksTest::makeHome()
{
    m_surroundings = makeSurroundings(m_folder->path());
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY2(m_bus->start(), "This test needs the package dbus-daemon.");
    m_monitor = std::make_unique<BusMonitor>(m_bus->address());
    QVERIFY2(m_monitor->start(), "This test needs the package dbus-bin.");
    m_surroundings.environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
    m_surroundings.environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_surroundings.environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    m_surroundings.environment.insert(u"QT_DEBUG_PLUGINS"_s, u"1"_s);
}

void LeaksTest::startCloud(Cloud cloud)
{
    m_cloud = std::make_unique<LoopbackCloud>(mannerOf(cloud));
    QVERIFY(m_cloud->start());
    m_proxy = std::make_unique<ProxyServer>(m_cloud->port(), proxyMannerOf(cloud));
    QVERIFY(m_proxy->start());
    m_marks.append(plantProxy(m_surroundings.environment, m_proxy->address()));
    if (cloud == Cloud::Nobody) {
        // Nobody can listen on a port that is taken.
        m_taken = std::make_unique<QTcpSocket>();
        QVERIFY(m_taken->bind(QHostAddress::LocalHost));
        m_surroundings.arguments +=
                {u"--endpoint"_s, u"http://127.0.0.1:%1"_s.arg(m_taken->localPort())};
    } else if (!isByProxy(cloud)) {
        m_surroundings.arguments += {u"--endpoint"_s, m_cloud->endpoint().toString()};
    }
}

void LeaksTest::run(const QStringList &arguments)
{
    QProcess process;
    bool isCommandLineSeen = false;
    const auto noteCommandLine = [&] {
        const QByteArray commandLine = commandLineOf(process.processId());
        // Empty while it begins and ends.
        isCommandLineSeen |= commandLine.contains(arguments.last().toUtf8());
        note(u"the command line"_s, commandLine);
    };
    connect(m_cloud.get(), &LoopbackCloud::asked, this, noteCommandLine);
    process.setProcessEnvironment(m_surroundings.environment);
    process.setWorkingDirectory(m_surroundings.home);
    process.start(programPath(), m_surroundings.arguments + arguments);
    QVERIFY(waitFor(u"the end of the program"_s, [&] {
        noteCommandLine();
        return process.state() == QProcess::NotRunning;
    }));
    QVERIFY(isCommandLineSeen);
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

/// In the keyring they are at home.
void LeaksTest::noteBus()
{
    const QList<BusMessage> messages = m_monitor->messages();
    QVERIFY(!messages.isEmpty());
    QCOMPARE(std::ranges::any_of(messages, isOfSecretService), m_surroundings.keyring != nullptr);
    note(u"the bus"_s, bytesOf(besideSecretService(messages)));
}

void LeaksTest::checkThatTheyWereUsed(Cloud cloud) const
{
    const QStringList received = leaksIn(m_cloud->received(), m_marks);
    if (cloud == Cloud::Refuses || cloud == Cloud::Answers) {
        QCOMPARE(received, sentNames(m_marks));
    } else if (cloud == Cloud::RefusesRole) {
        QCOMPARE(received, sentNames(m_marks.sliced(3))); // those behind the role's
    } else if (cloud == Cloud::ProxyRefuses) {
        QVERIFY(!m_proxy->requests().isEmpty());
    } else if (isByProxy(cloud)) {
        QCOMPARE(leaksIn(m_proxy->requests().join('\n'), m_marks),
                 QStringList {Marks::proxyPassword.name});
        // Qt says what it is; the program, which asks once more for the status, does not.
        const bool asksAgain = std::ranges::any_of(m_proxy->requests(), [](const auto &request) {
            return request.contains("\r\nProxy-Authorization: Basic ") &&
                   !request.contains("\r\nUser-Agent: ");
        });
        QCOMPARE(asksAgain, cloud == Cloud::ProxyRefusesPassword);
    }
}

QTEST_GUILESS_MAIN(LeaksTest)
#include "tst_leaks.moc"
