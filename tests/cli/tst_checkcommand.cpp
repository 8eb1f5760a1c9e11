// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/checkcommand.h"

#include "core/region.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CheckCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void isTheFirstArgument();
    void readsEverything();
    void hasUsualValues();
    void refuses_data();
    void refuses();
    void helpNamesEveryFormatAndVerdict();
};

namespace {

Result<CheckCommand> parse(const QStringList &options)
{
    return parseCheckCommand(QStringList {u"program"_s, u"check"_s} + options);
}

} // namespace

void CheckCommandTest::isTheFirstArgument()
{
    QVERIFY(isCheckCommand({u"program"_s, u"check"_s}));
    QVERIFY(!isCheckCommand({u"program"_s, u"--demo"_s, u"check"_s}));
    QVERIFY(!isCheckCommand({u"program"_s}));
}

void CheckCommandTest::readsEverything()
{
    const Result<CheckCommand> command = parse(
            {u"a"_s, u"--demo"_s, u"-"_s, u"--files-from"_s, u"list"_s, u"--format"_s, u"sarif"_s,
             u"--all"_s, u"--baseline"_s, u"known.json"_s, u"--fail-on"_s, u"gone, stale"_s,
             u"--max-age"_s, u"90"_s, u"--region"_s, u"ap-seoul,eu-*"_s, u"--fix"_s, u"--yes"_s});
    QVERIFY(command);
    QCOMPARE(command->paths, (QStringList {u"a"_s, u"-"_s}));
    QVERIFY(command->cloud.isDemo);
    QCOMPARE(command->filesFrom, u"list"_s);
    QCOMPARE(command->format, ReportFormat::Sarif);
    QVERIFY(command->reportsCandidates);
    QCOMPARE(command->baselinePath, u"known.json"_s);
    QCOMPARE(command->failures, (QList<Verdict> {Verdict::Gone, Verdict::Stale}));
    QCOMPARE(command->maxAgeDays.value_or(0), 90);
    QCOMPARE(command->regions, (QStringList {u"ap-seoul"_s, u"eu-frankfurt"_s}));
    QVERIFY(command->fixes && !command->asks);
    QVERIFY(parse({u"a"_s, u"--fail-on"_s, u"none"_s})->failures.isEmpty());
    QCOMPARE(parse({u"a"_s, u"--list-only"_s})->action, CheckCommand::Action::List);
    QCOMPARE(parse({u"--help"_s})->action, CheckCommand::Action::ShowHelp);
}

void CheckCommandTest::hasUsualValues()
{
    const Result<CheckCommand> command = parse({u"infra"_s});
    QVERIFY(command);
    QCOMPARE(*command, (CheckCommand {.paths = {u"infra"_s}}));
}

void CheckCommandTest::refuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("said");

    QTest::newRow("nothing") << QStringList() << u"nothing to check"_s;
    QTest::newRow("an empty path") << QStringList {QString()} << u"empty"_s;
    QTest::newRow("an unknown format")
            << QStringList {u"a"_s, u"--format"_s, u"xml"_s} << u"junit"_s;
    QTest::newRow("an unknown verdict")
            << QStringList {u"a"_s, u"--fail-on"_s, u"gone,bad"_s} << u"\"bad\""_s;
    QTest::newRow("no number of days")
            << QStringList {u"a"_s, u"--max-age"_s, u"soon"_s} << u"soon"_s;
    QTest::newRow("a negative one") << QStringList {u"a"_s, u"--max-age"_s, u"-1"_s} << u"-1"_s;
    QTest::newRow("no region") << QStringList {u"a"_s, u"--region"_s, u"moon"_s} << u"moon"_s;
    QTest::newRow("standard input twice")
            << QStringList {u"-"_s, u"--files-from"_s, u"-"_s} << u"once"_s;
    QTest::newRow("a list that is judged")
            << QStringList {u"a"_s, u"--list-only"_s, u"--fix"_s} << u"together"_s;
    QTest::newRow("yes to nothing") << QStringList {u"a"_s, u"--yes"_s} << u"--fix"_s;
    QTest::newRow("an unknown option")
            << QStringList {u"a"_s, u"--export"_s, u"x"_s} << u"export"_s;
}

void CheckCommandTest::refuses()
{
    QFETCH(QStringList, options);
    QFETCH(QString, said);
    const Result<CheckCommand> command = parse(options);
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ApiError::Kind::Usage);
    QVERIFY2(command.error().message.contains(said), qPrintable(command.error().message));
}

void CheckCommandTest::helpNamesEveryFormatAndVerdict()
{
    const QString help = checkHelp();
    for (const QString &word : reportFormatWords())
        QVERIFY2(help.contains(word), qPrintable(word));
    for (const Verdict verdict : allVerdicts())
        QVERIFY2(help.contains(verdictWord(verdict)), qPrintable(verdictWord(verdict)));
}

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "tst_checkcommand.moc"
