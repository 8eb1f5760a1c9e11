// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList homeVariables = {u"HOME"_s,          u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s,
                                   u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s,  u"XDG_RUNTIME_DIR"_s};

/// Behind a device no folder can be made, not even by root.
const QString nowhere = u"/dev/null/nowhere"_s;

const QStringList seoul = {u"--demo"_s, u"--region"_s, u"ap-seoul"_s};

/// The environment as the row of the test's data says.
QProcessEnvironment environmentOfRow(QProcessEnvironment environment)
{
    QFETCH(QStringList, without);
    QFETCH(QStringList, with);
    for (const QString &name : std::as_const(without))
        environment.remove(name);
    for (const QString &variable : std::as_const(with))
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

} // namespace

/// The program in a session that lacks what others have.
class PoorSessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensTheWindow_data();
    void opensTheWindow();
    void exports_data();
    void exports();

private:
    QTemporaryDir m_folder;
    QByteArray m_usualOutput;
};

void PoorSessionTest::initTestCase()
{
    const ProgramRun run =
            runCommand(QStringList {programPath()} + seoul + QStringList {u"--export"_s, u"-"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.count('\n') > 100);
    m_usualOutput = run.output;
}

void PoorSessionTest::opensTheWindow_data()
{
    QTest::addColumn<QStringList>("without");
    QTest::addColumn<QStringList>("with");

    QTest::newRow("no home") << homeVariables << QStringList();
    QTest::newRow("a home that does not exist")
            << homeVariables << QStringList {u"HOME="_s + nowhere};
    QTest::newRow("folders that do not exist")
            << homeVariables
            << QStringList {u"XDG_CONFIG_HOME="_s + nowhere, u"XDG_CACHE_HOME="_s + nowhere,
                            u"XDG_RUNTIME_DIR="_s + nowhere};
    // Accessibility would speak over D-Bus.
    QTest::newRow("no D-Bus") << homeVariables
                              << QStringList {u"XDG_CONFIG_HOME="_s + m_folder.path(),
                                              u"DBUS_SESSION_BUS_ADDRESS=unix:path="_s + nowhere,
                                              u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1"_s};
    QTest::newRow("D-Bus without an address")
            << homeVariables + QStringList {u"DBUS_SESSION_BUS_ADDRESS"_s}
            << QStringList {u"XDG_CONFIG_HOME="_s + m_folder.path(),
                            u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1"_s};
}

void PoorSessionTest::opensTheWindow()
{
    const QString picture = m_folder.filePath(u"window.png"_s);
    QFile::remove(picture);
    const ProgramRun run = runCommand(QStringList {programPath()} + seoul +
                                              QStringList {u"--screenshot"_s, picture},
                                      environmentOfRow(environmentForWindow()));
    QVERIFY2(run.status == 0, run.errors.constData());
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(8) == "\x89PNG\r\n\x1a\n");
    QVERIFY(file.size() > 10'000);
}

void PoorSessionTest::exports_data()
{
    opensTheWindow_data();
}

void PoorSessionTest::exports()
{
    const ProgramRun run =
            runCommand(QStringList {programPath()} + seoul + QStringList {u"--export"_s, u"-"_s},
                       environmentOfRow(bareEnvironment()));
    QVERIFY2(run.status == 0, run.errors.constData());
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.output, m_usualOutput);
}

QTEST_GUILESS_MAIN(PoorSessionTest)
#include "tst_poorsession.moc"
