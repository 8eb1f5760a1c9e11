// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/startpaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The files that a start of the window is given.
class StartPathsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seesThemFromTheFolder_data();
    void seesThemFromTheFolder();
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void saysThatACommandComesFirst();
    void leavesTheRest();

private:
    /// What was typed in the folder.
    [[nodiscard]] Result<CommandLine> read(const QStringList &arguments) const
    {
        return parseCommandLine(QStringList {u"program"_s} + arguments)
                .and_then([this](const CommandLine &line) {
                    return withPathsFrom(line, m_folder.path());
                });
    }

    QTemporaryDir m_folder;
};

void StartPathsTest::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"infra"_s));
    QFile file(m_folder.filePath(u"infra/main file.tf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void StartPathsTest::seesThemFromTheFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a folder") << u"infra"_s << u"infra"_s;
    QTest::newRow("a file in it") << u"infra/main file.tf"_s << u"infra/main file.tf"_s;
    QTest::newRow("a whole path") << m_folder.filePath(u"infra"_s) << u"infra"_s;
}

void StartPathsTest::seesThemFromTheFolder()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const Result<CommandLine> line = read({path});
    QVERIFY(line);
    QVERIFY(line->checksPinned);
    QCOMPARE(line->pinnedPaths, QStringList {m_folder.filePath(expected)});
}

void StartPathsTest::refusesWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("a command that was mistyped") << QStringList {u"profile"_s};
    QTest::newRow("beside one that is there") << QStringList {u"infra"_s, u"profile"_s};
    QTest::newRow("though it is wanted") << QStringList {u"--check-pinned"_s, u"profile"_s};
}

void StartPathsTest::refusesWhatIsNotThere()
{
    QFETCH(QStringList, arguments);
    const Result<CommandLine> line = read(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ApiError::Kind::Usage);
    QVERIFY(line.error().message.contains("\"profile\""_L1));
}

/// Also where its own options are none of the program, or mean something else there. A file of its
/// name is one.
void StartPathsTest::saysThatACommandComesFirst()
{
    const QList<QStringList> typed = {
            {u"--demo"_s, u"profiles"_s},
            {u"--demo"_s, u"profiles"_s, u"--test"_s, u"demo"_s},
            {u"--demo"_s, u"profiles"_s, u"--format"_s, u"json"_s},
            {u"--ui-language"_s, u"ko"_s, u"profiles"_s},
            {u"--export"_s, u"-"_s, u"profiles"_s},
    };
    for (const QStringList &arguments : typed) {
        const Result<CommandLine> line = read(arguments);
        QVERIFY(!line);
        QCOMPARE(line.error().kind, ApiError::Kind::Usage);
        QVERIFY2(line.error().message.contains("\"profiles\" has to be the first"_L1),
                 qPrintable(line.error().message));
    }
    QVERIFY(QDir(m_folder.path()).mkpath(u"matrix"_s));
    QCOMPARE(read({u"--demo"_s, u"matrix"_s})->pinnedPaths,
             QStringList {m_folder.filePath(u"matrix"_s)});
}

void StartPathsTest::leavesTheRest()
{
    QVERIFY(!read({})->checksPinned);
    const Result<CommandLine> check = read({u"--check-pinned"_s});
    QVERIFY(check->checksPinned && check->pinnedPaths.isEmpty());
    QCOMPARE(read({u"--ca-file"_s, u"ca.pem"_s})->cloud.caFile, m_folder.filePath(u"ca.pem"_s));
    QVERIFY(read({u"--demo"_s})->cloud.caFile.isEmpty());
}

QTEST_GUILESS_MAIN(StartPathsTest)
#include "tst_startpaths.moc"
