// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"

#include "cli/cloudoptions.h"
#include "cli/commandoptions.h"
#include "cli/commands.h"
#include "cli/languageoption.h"
#include "cli/usageerror.h"
#include "cli/writingoptions.h"

#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// What to ask.
Result<CommandLine> readQuery(const QCommandLineParser &parser, CommandLine line)
{
    line.searchName = parser.value(CommandOption::search);
    if (parser.isSet(CommandOption::search) && line.searchName.isEmpty())
        return emptyValueError(CommandOption::search);
    const Result<QueryOptions> options = readQueryOptions(parser);
    if (!options)
        return Failure(options.error());
    line.queryOptions = *options;
    return readAskedQuery(*options).map([&line](const ImageQuery &query) {
        line.query = query;
        return line;
    });
}

/// Whom to ask, and the places of the query as those accounts see them.
Result<CommandLine> readCloud(const QCommandLineParser &parser, CommandLine line)
{
    return readCloudChoice(parser).map([&line](const CloudChoice &choice) {
        line.cloud = choice;
        line.query.places = placesOf(choice, regionsOf(line.query.places));
        return line;
    });
}

/// What the options say that a parser has found.
Result<CommandLine> readOptions(const QCommandLineParser &parser)
{
    CommandLine line;
    if (parser.isSet(CommandOption::help)) {
        line.action = CommandLine::Action::ShowHelp;
        return line;
    }
    if (parser.isSet(CommandOption::version)) {
        line.action = CommandLine::Action::ShowVersion;
        return line;
    }
    const Result<QString> language = readLanguageOption(parser);
    if (!language)
        return Failure(language.error());
    line.uiLanguage = *language;
    line.opensNewWindow = parser.isSet(CommandOption::newWindow);
    line.screenshotPath = parser.value(CommandOption::screenshot);
    if (parser.isSet(CommandOption::screenshot) && line.screenshotPath.isEmpty())
        return emptyValueError(CommandOption::screenshot);
    line.pinnedPaths = parser.positionalArguments();
    line.checksPinned = parser.isSet(CommandOption::checkPinned) || !line.pinnedPaths.isEmpty();
    line.memoryPath = parser.value(CommandOption::memory);
    if (parser.isSet(CommandOption::memory) && line.memoryPath.isEmpty())
        return emptyValueError(CommandOption::memory);
    return readWritingOptions(parser, line)
            .and_then([&parser](const CommandLine &writing) { return readQuery(parser, writing); })
            .and_then([&parser](const CommandLine &asking) { return readCloud(parser, asking); });
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser, programCommand());
    const bool isParsed = parser.parse(arguments);
    const Result<CommandLine> line = isParsed ? readOptions(parser) : parserError(parser);
    // The options of a command are none of the program, so this is what is wrong with them.
    const QString word = parser.positionalArguments().value(0);
    if (!line && isCommandName(word))
        return misplacedError(word);
    return line;
}

QString commandLineHelp()
{
    return helpOf(programCommand());
}

bool isHeadless(const QStringList &arguments)
{
    if (isCommandName(arguments.value(1)))
        return true;
    static const QStringList words = {u"--export"_s, u"--help"_s, u"--version"_s};
    // Letters may stand together: "-hv".
    static const QRegularExpression letters(u"\\A-[hv]+\\z"_s);
    for (const QString &argument : arguments.mid(1)) {
        if (words.contains(argument) || letters.match(argument).hasMatch() ||
            argument.startsWith("--export="_L1))
            return true;
    }
    return false;
}
