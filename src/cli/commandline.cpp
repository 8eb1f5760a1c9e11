// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"

#include "cli/commandoptions.h"
#include "cli/filterargument.h"
#include "cli/usageerror.h"
#include "cli/writingoptions.h"
#include "cloud/endpointchoice.h"
#include "cloud/proxychoice.h"
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

/// What the parser has found: an option that does not exist, or one without its value or with one
/// too many.
Failure parserError(const QCommandLineParser &parser)
{
    static const QRegularExpression knownOption(u"'--([a-z-]+)'"_s);
    const QString fault = parser.errorText();
    if (const auto match = knownOption.match(fault); match.hasMatch())
        return valueError(match.captured(1), {}, fault);
    return usageError({}, fault + u' ' + Words::tr("--help lists the options."));
}

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

/// Where and in which language to ask.
Result<CommandLine> readSource(const QCommandLineParser &parser, CommandLine line)
{
    line.cloud.isDemo = parser.isSet(CommandOption::demo);
    if (line.cloud.isDemo && parser.isSet(CommandOption::endpoint))
        return usageError(CommandOption::endpoint,
                          Words::tr("--demo uses its own endpoint: leave out --endpoint."));
    if (parser.isSet(CommandOption::endpoint)) {
        const Result<EndpointChoice> endpoint =
                parseEndpointChoice(parser.value(CommandOption::endpoint));
        if (!endpoint)
            return valueError(CommandOption::endpoint, endpoint.error());
        line.cloud.endpoint = *endpoint;
    }
    if (parser.isSet(CommandOption::proxy)) {
        const QString proxy = parser.value(CommandOption::proxy);
        if (proxy.trimmed().isEmpty())
            return emptyValueError(CommandOption::proxy);
        const Result<ProxyChoice> choice = parseProxyChoice(proxy);
        if (!choice)
            return usageError(CommandOption::proxy, choice.error().message);
        line.cloud.proxy = *choice;
    }
    line.cloud.caFile = parser.value(CommandOption::caFile);
    if (parser.isSet(CommandOption::caFile) && line.cloud.caFile.isEmpty())
        return emptyValueError(CommandOption::caFile);
    const QString language = parser.value(CommandOption::language);
    line.cloud.language = language.toLatin1();
    if (line.cloud.language != "en-US" && line.cloud.language != "zh-CN") {
        return valueError(CommandOption::language, CommandOption::language,
                          Words::tr("\"%1\" is not a language of the service.").arg(language));
    }
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return parserError(parser);
    if (!parser.positionalArguments().isEmpty()) {
        return usageError({}, Words::tr("There is no option \"%1\". --help lists the options.")
                                      .arg(parser.positionalArguments().constFirst()));
    }

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
            .and_then([&parser](const CommandLine &asking) { return readSource(parser, asking); });
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    declareOptions(parser);
    return parser.helpText();
}

bool isHeadless(const QStringList &arguments)
{
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
