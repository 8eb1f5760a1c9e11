// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"

#include "cli/checkcommand.h"
#include "cli/cloudoptions.h"
#include "cli/commandoptions.h"
#include "cli/filterargument.h"
#include "cli/profilescommand.h"
#include "cli/usageerror.h"
#include "cli/writingoptions.h"
#include "core/queryrules.h"
#include "core/region.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<QList<ImageFilter>> readFilters(const QStringList &arguments)
{
    QList<ImageFilter> filters;
    for (const QString &argument : arguments) {
        const Result<ImageFilter> filter = parseFilterArgument(argument);
        if (!filter)
            return valueError(CommandOption::filter, filter.error());
        filters.append(*filter);
    }
    return filters;
}

Result<QueryOptions> readQueryOptions(const QCommandLineParser &parser)
{
    QueryOptions options;
    if (parser.isSet(CommandOption::region)) {
        const Result<QStringList> regions =
                parseRegionList(parser.values(CommandOption::region).join(u','));
        if (!regions)
            return valueError(CommandOption::region, regions.error());
        options.regions = *regions;
    }
    if (parser.isSet(CommandOption::filter)) {
        const Result<QList<ImageFilter>> filters =
                readFilters(parser.values(CommandOption::filter));
        if (!filters)
            return Failure(filters.error());
        options.filters = *filters;
    }
    if (parser.isSet(CommandOption::imageId)) {
        options.imageIds = parseImageIds(parser.values(CommandOption::imageId).join(u','));
        if (options.imageIds->isEmpty())
            return emptyValueError(CommandOption::imageId);
    }
    if (parser.isSet(CommandOption::instanceType)) {
        options.instanceType = parser.value(CommandOption::instanceType).trimmed();
        if (options.instanceType->isEmpty())
            return emptyValueError(CommandOption::instanceType);
    }
    return options;
}

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
    line.query = appliedTo({.places = placesIn(knownRegionIds())}, *options);
    if (const Result<void> valid = validateQuery(line.query); !valid) {
        const bool isOfIds = valid.error().field == "ImageIds"_L1;
        return valueError(isOfIds ? CommandOption::imageId : CommandOption::filter, valid.error());
    }
    return line;
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

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return parserError(parser);
    if (!parser.positionalArguments().isEmpty())
        return surplusError(parser.positionalArguments().constFirst());

    CommandLine line;
    if (parser.isSet(CommandOption::help)) {
        line.action = CommandLine::Action::ShowHelp;
        return line;
    }
    if (parser.isSet(CommandOption::version)) {
        line.action = CommandLine::Action::ShowVersion;
        return line;
    }
    line.screenshotPath = parser.value(CommandOption::screenshot);
    if (parser.isSet(CommandOption::screenshot) && line.screenshotPath.isEmpty())
        return emptyValueError(CommandOption::screenshot);
    return readWritingOptions(parser, line)
            .and_then([&parser](const CommandLine &writing) { return readQuery(parser, writing); })
            .and_then([&parser](const CommandLine &asking) { return readCloud(parser, asking); });
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    declareOptions(parser);
    return parser.helpText();
}

bool isHeadless(const QStringList &arguments)
{
    if (isProfilesCommand(arguments) || isCheckCommand(arguments))
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
