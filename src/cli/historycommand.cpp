// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/historycommand.h"

#include "cli/commandoptions.h"
#include "cli/usageerror.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

const QString name = u"history"_s;
const QString purgeWord = u"purge"_s;

} // namespace

Command historyCommand()
{
    Command command;
    command.name = name;
    command.summary = Words::tr("list, measure or forget what is remembered");
    command.description = Words::tr(
            "Lists (list), or forgets (purge), what \"changes\" and the window have remembered, a "
            "run a line: its number, time in UTC, regions and images, separated by tabs. "
            "\"history purge\" forgets all of it.\n\nExit status: 0 "
            "done; 1 the memory could not be read or written; 2 bad usage.");
    command.words = {u"list"_s, purgeWord};
    command.wordsDescription = Words::tr("What to do; by default it lists.");
    command.options = {
            {CommandOption::size, Words::tr("Tell how many bytes the memory takes.")},
            {CommandOption::memory, Words::tr("Use this database instead of the usual one."),
             u"FILE"_s},
    };
    command.options += usualOptions();
    return command;
}

bool isHistoryCommand(const QStringList &arguments)
{
    return arguments.value(1) == name;
}

Result<HistoryCommand> parseHistoryCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const Result<void> parsed = parseArguments(parser, historyCommand(), arguments); !parsed)
        return Failure(parsed.error());
    if (parser.isSet(CommandOption::help))
        return HistoryCommand {.action = HistoryCommand::Action::ShowHelp};
    HistoryCommand result;
    result.memoryPath = parser.value(CommandOption::memory);
    if (parser.isSet(CommandOption::memory) && result.memoryPath.isEmpty())
        return emptyValueError(CommandOption::memory);
    if (parser.isSet(CommandOption::size))
        result.action = HistoryCommand::Action::Size;
    QStringList words = parser.positionalArguments();
    if (words.value(0) == purgeWord)
        result.action = HistoryCommand::Action::Purge;
    if (historyCommand().words.contains(words.value(0)))
        words.removeFirst();
    if (!words.isEmpty())
        return surplusError(words.constFirst());
    if (parser.isSet(CommandOption::size) && result.action == HistoryCommand::Action::Purge)
        return togetherError(CommandOption::size, purgeWord);
    return result;
}

QString historyHelp()
{
    return helpOf(historyCommand());
}
