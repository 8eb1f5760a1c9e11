// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include "accounts/connectionpreferences.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The program without a display, where the settings of the window say how the cloud is reached.
class ProgramSettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesByTheProxyOfTheSettings_data();
    void goesByTheProxyOfTheSettings();
    void anOptionGoesBeforeThem();
    void saysThatThePasswordCannotBeHad();
    void asksTheEndpointOfTheSettings();

private:
    void setConnection(const ConnectionPreferences &connection) const;
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QTcpSocket> m_taken; // nobody can listen on a port that is taken
};

void ProgramSettingsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_taken = std::make_unique<QTcpSocket>();
    QVERIFY(m_taken->bind(QHostAddress::LocalHost));
    QVERIFY(QDir(m_home->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_home->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\nsecret_id = AKIDexampleOfATest\nsecret_key = k\n");
}

void ProgramSettingsTest::setConnection(const ConnectionPreferences &connection) const
{
    const QString folder = m_home->filePath(u"config/cvm-image-browser"_s);
    QVERIFY(QDir().mkpath(folder));
    QSettings settings(folder + u"/cvm-image-browser.conf"_s, QSettings::IniFormat);
    writeConnectionPreferences(settings, connection);
}

ProgramRun ProgramSettingsTest::run(const QStringList &arguments) const
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    return runProgram(arguments, environment);
}

void ProgramSettingsTest::goesByTheProxyOfTheSettings_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("export") << QStringList {u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s};
    QTest::newRow("matrix") << QStringList {u"matrix"_s, u"--region"_s, u"ap-seoul"_s};
    QTest::newRow("test") << QStringList {u"profiles"_s, u"--test"_s, u"sdk:default"_s};
    QTest::newRow("changes") << QStringList {u"changes"_s, u"--no-keep"_s, u"--region"_s,
                                             u"ap-seoul"_s};
}

void ProgramSettingsTest::goesByTheProxyOfTheSettings()
{
    QFETCH(QStringList, command);
    setConnection({.proxyKind = ConnectionPreferences::ProxyKind::Http,
                   .proxyHost = u"127.0.0.1"_s,
                   .proxyPort = m_taken->localPort()});
    const ProgramRun refused = run(command);
    QCOMPARE(refused.status, 1);
    const QByteArray proxy = "127.0.0.1:" + QByteArray::number(m_taken->localPort());
    QVERIFY2(refused.errors.contains(QByteArray("through the proxy " + proxy)),
             refused.errors.constData());
}

void ProgramSettingsTest::anOptionGoesBeforeThem()
{
    setConnection({.proxyKind = ConnectionPreferences::ProxyKind::Http,
                   .proxyHost = u"127.0.0.1"_s,
                   .proxyPort = 1,
                   .proxyUser = u"me"_s});
    const QByteArray said = "127.0.0.1:" + QByteArray::number(m_taken->localPort());
    const ProgramRun refused = run({u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s,
                                    u"--proxy"_s, QString::fromLatin1(said)});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains(QByteArray("through the proxy " + said)),
             refused.errors.constData());
}

/// There is no keyring.
void ProgramSettingsTest::saysThatThePasswordCannotBeHad()
{
    setConnection({.proxyKind = ConnectionPreferences::ProxyKind::Http,
                   .proxyHost = u"127.0.0.1"_s,
                   .proxyPort = 1,
                   .proxyUser = u"me"_s});
    const ProgramRun refused = run({u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s});
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY2(refused.errors.contains("The password of the proxy"), refused.errors.constData());
    QVERIFY(refused.errors.contains("--proxy"));
    const ProgramRun demo = run({u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s});
    QCOMPARE(demo.status, 0);
}

void ProgramSettingsTest::asksTheEndpointOfTheSettings()
{
    setConnection({.endpoint = EndpointChoice(EndpointChoice::Kind::Internal)});
    const ProgramRun refused = run({u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s,
                                    u"--proxy"_s, u"127.0.0.1:%1"_s.arg(m_taken->localPort())});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains("asked is cvm.internal.tencentcloudapi.com"),
             refused.errors.constData());
}

QTEST_GUILESS_MAIN(ProgramSettingsTest)
#include "tst_programsettings.moc"
