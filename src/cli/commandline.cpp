// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"

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

// The names are used twice: where an option is declared and where it is read.
const QString demoOption = u"demo"_s;
const QString endpointOption = u"endpoint"_s;
const QString languageOption = u"language"_s;
const QString regionOption = u"region"_s;
const QString filterOption = u"filter"_s;
const QString imageIdOption = u"image-id"_s;
const QString instanceTypeOption = u"instance-type"_s;
const QString searchOption = u"search"_s;
const QString exportOption = u"export"_s;
const QString formatOption = u"format"_s;
const QString columnsOption = u"columns"_s;
const QString bomOption = u"bom"_s;
const QString noGuardOption = u"no-formula-guard"_s;
const QString screenshotOption = u"screenshot"_s;
const QString helpOption = u"help"_s;
const QString versionOption = u"version"_s;

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
            Words::tr("Shows the machine images of a Tencent Cloud account in all regions.\n"
                      "With --export it needs no display: it reads every match of every region "
                      "and writes one file.\n\n"
                      "Exit status of --export: 0 all is there; 1 nothing could be read or "
                      "written; 2 bad usage or no credential; 3 something is missing, the file "
                      "holds the rest."));
    parser.addOptions({
            {demoOption, Words::tr("Use the built-in demo cloud; no account is needed.")},
            {endpointOption, Words::tr("Ask this endpoint instead of the public ones."), u"URL"_s},
            {languageOption, Words::tr("Language of the service's texts: en-US or zh-CN."),
             u"LANGUAGE"_s, u"en-US"_s},
            {regionOption,
             Words::tr("Regions: ids separated by commas, globs such as ap-*, or all."), u"LIST"_s,
             u"all"_s},
            {filterOption,
             Words::tr("A filter of the API, such as image-type=PRIVATE_IMAGE. Several values "
                       "are separated by commas; a backslash goes before a comma in a value. May "
                       "be repeated."),
             u"NAME=VALUE"_s},
            {imageIdOption, Words::tr("Image ids, separated by commas. May be repeated."),
             u"IDS"_s},
            {instanceTypeOption, Words::tr("Only images that fit this instance type."), u"TYPE"_s},
            {searchOption,
             Words::tr("Begin with a saved search. --region and --instance-type replace its own; "
                       "--filter and --image-id each replace its filters and image ids, both. "
                       "With --export, its find text, columns and order hold for the file; "
                       "--columns replaces its columns."),
             u"NAME"_s},
            {exportOption,
             Words::tr("Write the images to this file, or to standard output with -."), u"FILE"_s},
            {formatOption,
             Words::tr("Format of the file: csv, tsv, json, ndjson or md (Markdown)."), u"FORMAT"_s,
             u"csv"_s},
            {columnsOption,
             Words::tr("Columns of a CSV, TSV or Markdown file, separated by commas."),
             u"COLUMNS"_s},
            {bomOption, Words::tr("Begin a CSV or TSV file with a byte order mark, for Excel.")},
            {noGuardOption, Words::tr("Write text that looks like a formula as it is.")},
            {screenshotOption,
             Words::tr("Save a picture of the window with its first rows, and end."), u"FILE"_s},
            {{u"h"_s, helpOption}, Words::tr("Show this help.")},
            {{u"v"_s, versionOption}, Words::tr("Show the version.")},
    });
}

/// What stands behind "It takes" in a message.
QString acceptedBy(const QString &option)
{
    if (option == endpointOption)
        return Words::tr("https://HOST or https://HOST:PORT");
    if (option == languageOption)
        return Words::tr("en-US or zh-CN");
    if (option == regionOption)
        return Words::tr("region ids separated by commas, globs such as ap-*, or all");
    if (option == filterOption)
        return Words::tr("NAME=VALUE or NAME=VALUE,VALUE, such as image-type=PRIVATE_IMAGE");
    if (option == imageIdOption)
        return Words::tr("image ids such as img-0a1b2c3d, separated by commas");
    if (option == instanceTypeOption)
        return Words::tr("an instance type such as SA5.MEDIUM2");
    if (option == searchOption)
        return Words::tr("the name of a saved search");
    if (option == exportOption)
        return Words::tr("a file, or - for standard output");
    if (option == formatOption)
        return Words::tr("csv, tsv, json, ndjson or md");
    if (option == screenshotOption)
        return Words::tr("a file");
    if (option == columnsOption) {
        QStringList names;
        for (const ExportColumn column : allExportColumns())
            names.append(columnName(column));
        //: %1 is a list of names.
        return Words::tr("columns separated by commas, of %1").arg(names.join(u", "_s));
    }
    return Words::tr("no value");
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
            return valueError(filterOption, filter.error());
        filters.append(*filter);
    }
    return filters;
}

Result<QueryOptions> readQueryOptions(const QCommandLineParser &parser)
{
    QueryOptions options;
    if (parser.isSet(regionOption)) {
        const Result<QStringList> regions = parseRegionList(parser.values(regionOption).join(u','));
        if (!regions)
            return valueError(regionOption, regions.error());
        options.regions = *regions;
    }
    if (parser.isSet(filterOption)) {
        const Result<QList<ImageFilter>> filters = readFilters(parser.values(filterOption));
        if (!filters)
            return Failure(filters.error());
        options.filters = *filters;
    }
    if (parser.isSet(imageIdOption)) {
        options.imageIds = parseImageIds(parser.values(imageIdOption).join(u','));
        if (options.imageIds->isEmpty())
            return emptyValueError(imageIdOption);
    }
    if (parser.isSet(instanceTypeOption)) {
        options.instanceType = parser.value(instanceTypeOption).trimmed();
        if (options.instanceType->isEmpty())
            return emptyValueError(instanceTypeOption);
    }
    return options;
}

/// What to ask.
Result<CommandLine> readQuery(const QCommandLineParser &parser, CommandLine line)
{
    line.searchName = parser.value(searchOption);
    if (parser.isSet(searchOption) && line.searchName.isEmpty())
        return emptyValueError(searchOption);
    const Result<QueryOptions> options = readQueryOptions(parser);
    if (!options)
        return Failure(options.error());
    line.queryOptions = *options;
    line.query = appliedTo({.regions = knownRegionIds()}, *options);
    if (const Result<void> valid = validateQuery(line.query); !valid) {
        const bool isOfIds = valid.error().field == "ImageIds"_L1;
        return valueError(isOfIds ? imageIdOption : filterOption, valid.error());
    }
    return line;
}

Result<ExportOptions> readExportOptions(const QCommandLineParser &parser)
{
    ExportOptions options = {.byteOrderMark = parser.isSet(bomOption),
                             .formulaGuard = !parser.isSet(noGuardOption)};
    const Result<ExportFormat> format = parseExportFormat(parser.value(formatOption));
    if (!format)
        return valueError(formatOption, format.error());
    options.format = *format;
    if (!parser.isSet(columnsOption))
        return options;
    const auto columns = parseExportColumns(parser.value(columnsOption));
    if (!columns)
        return valueError(columnsOption, columns.error());
    options.columns = *columns;
    return options;
}

/// Where and in which language to ask.
Result<CommandLine> readSource(const QCommandLineParser &parser, CommandLine line)
{
    line.isDemo = parser.isSet(demoOption);
    if (line.isDemo && parser.isSet(endpointOption))
        return usageError(endpointOption,
                          Words::tr("--demo has an endpoint of its own: leave --endpoint out."));
    if (parser.isSet(endpointOption)) {
        const Result<QUrl> endpoint = parseEndpoint(parser.value(endpointOption));
        if (!endpoint)
            return valueError(endpointOption, endpoint.error());
        line.endpoint = *endpoint;
    }
    const QString language = parser.value(languageOption);
    line.language = language.toLatin1();
    if (line.language != "en-US" && line.language != "zh-CN") {
        return valueError(languageOption, languageOption,
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
    if (parser.isSet(helpOption)) {
        line.action = CommandLine::Action::ShowHelp;
        return line;
    }
    if (parser.isSet(versionOption)) {
        line.action = CommandLine::Action::ShowVersion;
        return line;
    }
    line.screenshotPath = parser.value(screenshotOption);
    if (parser.isSet(screenshotOption) && line.screenshotPath.isEmpty())
        return emptyValueError(screenshotOption);
    if (parser.isSet(exportOption)) {
        line.action = CommandLine::Action::Export;
        line.exportPath = parser.value(exportOption);
        if (line.exportPath.isEmpty())
            return emptyValueError(exportOption);
        if (parser.isSet(screenshotOption)) {
            return usageError(screenshotOption,
                              Words::tr("--screenshot and --export cannot be used together."));
        }
    }

    const Result<ExportOptions> exportOptions = readExportOptions(parser);
    if (!exportOptions)
        return Failure(exportOptions.error());
    line.exportOptions = *exportOptions;
    line.choosesColumns = parser.isSet(columnsOption);
    return readQuery(parser, line).and_then([&parser](const CommandLine &asking) {
        return readSource(parser, asking);
    });
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
