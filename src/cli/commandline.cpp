// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"

#include "cli/commandoptions.h"
#include "cli/filterargument.h"
#include "cloud/endpoint.h"
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

Failure usageError(const QString &field, const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = field});
}

/// What is wrong with an option's value, in a sentence that names the option and what it takes.
Failure valueError(const QString &option, const QString &field, const QString &fault)
{
    //: Such as: --region: "moon" is no region. It takes region ids separated by commas.
    return usageError(field,
                      Words::tr("--%1: %2 It takes %3.").arg(option, fault, acceptedBy(option)));
}

Failure valueError(const QString &option, const ApiError &error)
{
    return valueError(option, error.field, error.message);
}

Failure emptyValueError(const QString &option)
{
    return valueError(option, option, Words::tr("The value is empty."));
}

Failure togetherError(const QString &option, const QString &other)
{
    return usageError(option,
                      Words::tr("--%1 and --%2 cannot be used together.").arg(option, other));
}

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

/// The options that say nothing about files of a format.
QStringList optionsWithout(const ExportFormatTraits &traits)
{
    QStringList options;
    if (!traits.hasColumns)
        options.append(CommandOption::columns);
    if (!traits.canHaveByteOrderMark)
        options.append(CommandOption::bom);
    if (!traits.canGuardFormulas)
        options.append(CommandOption::noFormulaGuard);
    return options;
}

Result<ExportOptions> readExportOptions(const QCommandLineParser &parser)
{
    ExportOptions options = {.byteOrderMark = parser.isSet(CommandOption::bom),
                             .formulaGuard = !parser.isSet(CommandOption::noFormulaGuard)};
    const Result<ExportFormat> format = parseExportFormat(parser.value(CommandOption::format));
    if (!format)
        return valueError(CommandOption::format, format.error());
    options.format = *format;
    if (parser.isSet(CommandOption::columns)) {
        const auto columns = parseExportColumns(parser.value(CommandOption::columns));
        if (!columns)
            return valueError(CommandOption::columns, columns.error());
        options.columns = *columns;
    }
    const ExportFormatTraits &traits = formatTraits(*format);
    for (const QString &option : optionsWithout(traits)) {
        if (parser.isSet(option))
            return togetherError(option, CommandOption::format + u' ' + traits.word);
    }
    return options;
}

/// Where to write, and how; or that nothing is to be written.
Result<CommandLine> readExport(const QCommandLineParser &parser, CommandLine line)
{
    if (!parser.isSet(CommandOption::exportFile)) {
        for (const QString &option : {CommandOption::format, CommandOption::columns,
                                      CommandOption::bom, CommandOption::noFormulaGuard}) {
            if (parser.isSet(option))
                return usageError(option, Words::tr("--%1 needs --export FILE.").arg(option));
        }
        return line;
    }
    line.action = CommandLine::Action::Export;
    line.exportPath = parser.value(CommandOption::exportFile);
    if (line.exportPath.isEmpty())
        return emptyValueError(CommandOption::exportFile);
    if (parser.isSet(CommandOption::screenshot))
        return togetherError(CommandOption::screenshot, CommandOption::exportFile);
    const Result<ExportOptions> options = readExportOptions(parser);
    if (!options)
        return Failure(options.error());
    line.exportOptions = *options;
    line.choosesColumns = parser.isSet(CommandOption::columns);
    return line;
}

/// Where and in which language to ask.
Result<CommandLine> readSource(const QCommandLineParser &parser, CommandLine line)
{
    line.cloud.isDemo = parser.isSet(CommandOption::demo);
    if (line.cloud.isDemo && parser.isSet(CommandOption::endpoint))
        return usageError(CommandOption::endpoint,
                          Words::tr("--demo has an endpoint of its own: leave --endpoint out."));
    if (parser.isSet(CommandOption::endpoint)) {
        const Result<QUrl> endpoint = parseEndpoint(parser.value(CommandOption::endpoint));
        if (!endpoint)
            return valueError(CommandOption::endpoint, endpoint.error());
        line.cloud.endpoint = *endpoint;
    }
    const QString language = parser.value(CommandOption::language);
    line.cloud.language = language.toLatin1();
    if (line.cloud.language != "en-US" && line.cloud.language != "zh-CN") {
        return valueError(CommandOption::language, CommandOption::language,
                          Words::tr("\"%1\" is no language of the service.").arg(language));
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
        return usageError({}, Words::tr("\"%1\" is no option. --help lists the options.")
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
    return readExport(parser, line)
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
    static const QStringList words = {u"--export"_s, u"--help"_s, u"-h"_s, u"--version"_s, u"-v"_s};
    for (const QString &argument : arguments.mid(1)) {
        if (words.contains(argument) || argument.startsWith("--export="_L1))
            return true;
    }
    return false;
}
