// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/writingoptions.h"

#include "cli/commandoptions.h"
#include "cli/findoption.h"
#include "cli/usageerror.h"
#include "searches/viewwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

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
    if (!traits.canChooseSeparator)
        options.append(CommandOption::separator);
    if (!traits.canKeepLineBreaks)
        options.append(CommandOption::oneLine);
    if (!traits.canHaveNumbersAsText)
        options.append(CommandOption::numbersAsText);
    return options;
}

/// The format that is named, or else that of the file's ending.
Result<ExportFormat> readFormat(const QCommandLineParser &parser)
{
    if (parser.isSet(CommandOption::format))
        return parseExportFormat(parser.value(CommandOption::format));
    return formatOfFile(parser.value(CommandOption::exportFile)).value_or(ExportFormat::Csv);
}

Result<ExportOptions> readExportOptions(const QCommandLineParser &parser)
{
    ExportOptions options = {.byteOrderMark = parser.isSet(CommandOption::bom),
                             .formulaGuard = !parser.isSet(CommandOption::noFormulaGuard),
                             .keepsLineBreaks = !parser.isSet(CommandOption::oneLine),
                             .numbersAsText = parser.isSet(CommandOption::numbersAsText)};
    const Result<ExportFormat> format = readFormat(parser);
    if (!format)
        return valueError(CommandOption::format, format.error());
    options.format = *format;
    const Result<CellSeparator> separator =
            parseCellSeparator(parser.value(CommandOption::separator));
    if (!separator)
        return valueError(CommandOption::separator, separator.error());
    options.separator = *separator;
    if (parser.isSet(CommandOption::columns)) {
        const auto columns = parseExportColumns(parser.value(CommandOption::columns));
        if (!columns)
            return valueError(CommandOption::columns, columns.error());
        options.columns = *columns;
    }
    const ExportFormatTraits &traits = formatTraits(*format);
    for (const QString &option : optionsWithout(traits)) {
        if (!parser.isSet(option))
            continue;
        const QString named = CommandOption::format + u' ' + traits.word;
        const QString file = CommandOption::exportFile + u" FILE."_s + traits.suffix;
        return togetherError(option, parser.isSet(CommandOption::format) ? named : file);
    }
    return options;
}

/// Which of the images read to write, and in which order.
Result<CommandLine> readView(const QCommandLineParser &parser, CommandLine line)
{
    line.choosesFind = parser.isSet(CommandOption::find);
    line.choosesSort = parser.isSet(CommandOption::sort);
    if (parser.isSet(CommandOption::findAs) && !line.choosesFind)
        return usageError(CommandOption::findAs, Words::tr("--find-as needs --find TEXT."));
    const Result<FindExpression> find = readFind(parser);
    if (!find)
        return Failure(find.error());
    line.find = *find;
    const Result<FacetSelection> facets = readFacets(parser);
    if (!facets)
        return Failure(facets.error());
    line.facets = *facets;
    if (line.choosesSort) {
        const auto sort = parseSort(parser.value(CommandOption::sort));
        if (!sort)
            return valueError(CommandOption::sort, sort.error());
        line.sort = *sort;
    }
    return line;
}

} // namespace

Result<CommandLine> readWritingOptions(const QCommandLineParser &parser, CommandLine line)
{
    if (!parser.isSet(CommandOption::exportFile)) {
        for (const QString &option : writingOptions()) {
            if (parser.isSet(option))
                return usageError(option, Words::tr("--%1 needs --export FILE.").arg(option));
        }
        return line;
    }
    line.action = CommandLine::Action::Export;
    line.exportPath = parser.value(CommandOption::exportFile);
    if (line.exportPath.isEmpty())
        return emptyValueError(CommandOption::exportFile);
    for (const QString &ofWindow : {CommandOption::screenshot, CommandOption::newWindow,
                                    CommandOption::checkPinned, CommandOption::memory}) {
        if (parser.isSet(ofWindow))
            return togetherError(ofWindow, CommandOption::exportFile);
    }
    if (!parser.positionalArguments().isEmpty())
        return surplusError(parser.positionalArguments().constFirst());
    const Result<ExportOptions> options = readExportOptions(parser);
    if (!options)
        return Failure(options.error());
    line.exportOptions = *options;
    line.choosesColumns = parser.isSet(CommandOption::columns);
    return readView(parser, line);
}
