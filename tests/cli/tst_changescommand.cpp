// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/changescommand.h"

#include "cli/commandline.h"
#include "cli/historycommand.h"
#include "core/region.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-27T12:00:00Z"_s, Qt::ISODate);

Result<ChangesCommand> parse(const QStringList &arguments)
{
    return parseChangesCommand(QStringList {u"cvm-image-browser"_s, u"changes"_s} + arguments, now);
}

Result<HistoryCommand> parseHistory(const QStringList &arguments)
{
    return parseHistoryCommand(QStringList {u"cvm-image-browser"_s, u"history"_s} + arguments);
}

} // namespace

class ChangesCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void areTheFirstArgument();
    void comparesWithTheLastByDefault();
    void takesTheFormatOfTheFile();
    void takesTimes();
    void refusesToLookBackwards();
    void takesTheQuery();
    void takesWhatDoesNotMatter();
    void takesWhatIsWanted();
    void refusesUnknownKinds();
    void listsTheHistory_data();
    void listsTheHistory();
};

void ChangesCommandTest::areTheFirstArgument()
{
    const QStringList changes = {u"cvm-image-browser"_s, u"changes"_s};
    const QStringList history = {u"cvm-image-browser"_s, u"history"_s};
    QVERIFY(isChangesCommand(changes) && isHeadless(changes));
    QVERIFY(isHistoryCommand(history) && isHeadless(history));
    QVERIFY(!isChangesCommand(history));
    QVERIFY(!isChangesCommand({u"cvm-image-browser"_s, u"--search"_s, u"changes"_s}));
}

void ChangesCommandTest::comparesWithTheLastByDefault()
{
    const Result<ChangesCommand> command = parse({});
    QVERIFY(command);
    QCOMPARE(command->since, Look {});
    QVERIFY(!command->until);
    QVERIFY(command->keeps);
    QVERIFY(!command->hasExitCode);
    QCOMPARE(command->format, ChangesFormat::Text);
    QCOMPARE(command->exportPath, u"-"_s);
    QCOMPARE(command->query.places, placesIn(knownRegionIds()));
    QVERIFY(command->asksUsualRegions);
    QVERIFY(!parse({u"--demo"_s})->asksUsualRegions);
}

void ChangesCommandTest::takesTheFormatOfTheFile()
{
    QCOMPARE(parse({u"--export"_s, u"a.json"_s})->format, ChangesFormat::Json);
    QCOMPARE(parse({u"--export"_s, u"a.md"_s})->format, ChangesFormat::Markdown);
    QCOMPARE(parse({u"--export"_s, u"a"_s})->format, ChangesFormat::Text);
    QCOMPARE(parse({u"--export"_s, u"a.json"_s, u"--format"_s, u"text"_s})->format,
             ChangesFormat::Text);
}

void ChangesCommandTest::takesTimes()
{
    const Result<ChangesCommand> command =
            parse({u"--since"_s, u"7d"_s, u"--until"_s, u"12"_s, u"--no-keep"_s, u"--exit-code"_s});
    QVERIFY(command);
    QCOMPARE(command->since.moment, now.addDays(-7));
    QCOMPARE(command->until, std::optional(Look {.run = 12}));
    QVERIFY(!command->keeps);
    QVERIFY(command->hasExitCode);
}

void ChangesCommandTest::refusesToLookBackwards()
{
    for (const auto &[since, until] : {std::pair(u"3"_s, u"2"_s), std::pair(u"1d"_s, u"7d"_s),
                                       std::pair(u"2026-11-02"_s, u"2026-11-01T23:59Z"_s)}) {
        const Result<ChangesCommand> command = parse({u"--since"_s, since, u"--until"_s, until});
        QVERIFY2(!command, qPrintable(since));
        QCOMPARE(command.error().message, u"--since: it is later than the time of --until."_s);
        QVERIFY(parse({u"--since"_s, until, u"--until"_s, since}));
        QVERIFY(parse({u"--since"_s, since, u"--until"_s, since}));
    }
    // Which of them is later is not known before they are looked up.
    QVERIFY(parse({u"--since"_s, u"3"_s, u"--until"_s, u"7d"_s}));
    QVERIFY(parse({u"--since"_s, u"1d"_s, u"--until"_s, u"last"_s}));
}

void ChangesCommandTest::takesTheQuery()
{
    const Result<ChangesCommand> command =
            parse({u"--region"_s, u"ap-seoul"_s, u"--filter"_s, u"image-type=PRIVATE_IMAGE"_s,
                   u"--profile"_s, u"a,b"_s});
    QVERIFY(command);
    QVERIFY(!command->asksUsualRegions);
    QCOMPARE(command->query.places,
             (QList<Place> {{u"a"_s, u"ap-seoul"_s}, {u"b"_s, u"ap-seoul"_s}}));
    QCOMPARE(command->query.filters.size(), 1);
}

void ChangesCommandTest::takesWhatDoesNotMatter()
{
    const Result<ChangesCommand> command =
            parse({u"--mute"_s, u"Tags, ImageState"_s, u"--mute-name"_s, u"tmp-*"_s});
    QVERIFY(command);
    QCOMPARE(command->muted.fields, (QStringList {u"Tags"_s, u"ImageState"_s}));
    QCOMPARE(command->muted.namePatterns, QStringList {u"tmp-*"_s});
}

void ChangesCommandTest::takesWhatIsWanted()
{
    const Result<ChangesCommand> command =
            parse({u"--find"_s, u"web"_s, u"--find-as"_s, u"case"_s, u"--facet"_s,
                   u"Platform=Ubuntu"_s, u"--kind"_s, u"gone, undeprecated"_s});
    QVERIFY(command);
    QCOMPARE(command->narrowing.find.text(), u"web"_s);
    QVERIFY(command->narrowing.facets.isChosen(Facet::Platform, u"Ubuntu"_s));
    QCOMPARE(command->narrowing.aspects,
             (QSet<ChangeAspect> {ChangeAspect::Gone, ChangeAspect::NoLongerDeprecated}));
    QCOMPARE(parse({})->narrowing, ChangesNarrowing {});
}

void ChangesCommandTest::refusesUnknownKinds()
{
    const Result<ChangesCommand> command = parse({u"--kind"_s, u"gone,lost"_s});
    QVERIFY(!command);
    QVERIFY2(command.error().message.startsWith("--kind: \"lost\" is not a kind of change."_L1),
             qPrintable(command.error().message));
    QVERIFY(command.error().message.contains("undeprecated"_L1));
}

void ChangesCommandTest::listsTheHistory_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<HistoryCommand>("command");
    using Action = HistoryCommand::Action;
    QTest::newRow("alone") << QStringList {} << HistoryCommand {};
    QTest::newRow("list") << QStringList {u"list"_s} << HistoryCommand {};
    QTest::newRow("purge") << QStringList {u"purge"_s, u"--memory"_s, u"m"_s}
                           << HistoryCommand {.action = Action::Purge, .memoryPath = u"m"_s};
    QTest::newRow("size") << QStringList {u"--size"_s} << HistoryCommand {.action = Action::Size};
}

void ChangesCommandTest::listsTheHistory()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const HistoryCommand, command);
    const Result<HistoryCommand> parsed = parseHistory(arguments);
    QVERIFY(parsed);
    QCOMPARE(*parsed, command);
}

QTEST_GUILESS_MAIN(ChangesCommandTest)
#include "tst_changescommand.moc"
