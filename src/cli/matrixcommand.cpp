// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/matrixcommand.h"

#include "cli/cloudoptions.h"
#include "cli/commandoptions.h"
#include "cli/findoption.h"
#include "cli/queryoptions.h"
#include "cli/usageerror.h"
#include "core/joinedtext.h"
#include "core/queryrules.h"
#include "core/region.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MatrixCommand)
};

const QString name = u"matrix"_s;

QStringList formatWords()
{
    QStringList words;
    for (const MatrixFormat format : allMatrixFormats())
        words.append(matrixFormatWord(format));
    return words;
}

QString formatList()
{
    return listText(formatWords());
}

Result<MatrixCommand> readFormat(const QCommandLineParser &parser, MatrixCommand result)
{
    result.exportPath = parser.value(CommandOption::exportFile);
    if (result.exportPath.isEmpty())
        return emptyValueError(CommandOption::exportFile);
    result.format = matrixFormatOfFile(result.exportPath).value_or(MatrixFormat::Csv);
    if (parser.isSet(CommandOption::format)) {
        const Result<MatrixFormat> format = parseMatrixFormat(parser.value(CommandOption::format));
        if (!format) {
            return usageError(CommandOption::format,
                              //: %1 is what was wrong, %2 a list of words.
                              Words::tr("--format: %1 It takes one of %2.")
                                      .arg(format.error().message, formatList()));
        }
        result.format = *format;
    }
    result.guardsFormulas = !parser.isSet(CommandOption::noFormulaGuard);
    if (!result.guardsFormulas && result.format != MatrixFormat::Csv) {
        return togetherError(CommandOption::noFormulaGuard,
                             CommandOption::format + u' ' + matrixFormatWord(result.format));
    }
    return result;
}

Result<MatrixCommand> readRows(const QCommandLineParser &parser, MatrixCommand result)
{
    const Result<Grouping> grouping = parseGrouping(parser.value(CommandOption::group));
    if (!grouping) {
        return usageError(CommandOption::group, Words::tr("--group: %1 It takes id, name, series "
                                                          "or usual.")
                                                        .arg(grouping.error().message));
    }
    result.grouping = *grouping;
    const bool isByName = *grouping == Grouping::Name || *grouping == Grouping::Series;
    if (isByName && asksForIds(result.query)) {
        return usageError(CommandOption::group,
                          Words::tr("--group: where but some ids are asked for, nobody knows where "
                                    "others of a name are. It takes id or usual there."));
    }
    result.onlyBehind = parser.isSet(CommandOption::behind);
    if (parser.isSet(CommandOption::missingIn)) {
        const Result<QStringList> regions = parseRegionList(parser.value(CommandOption::missingIn));
        if (!regions)
            return usageError(CommandOption::missingIn, regions.error().message);
        const QStringList asked = regionsOf(result.query.places);
        for (const QString &region : *regions) {
            if (!asked.contains(region)) {
                return usageError(
                        CommandOption::missingIn,
                        Words::tr("--missing-in: %1 is none of the regions that are asked.")
                                .arg(region));
            }
        }
        result.missingIn = *regions;
    }
    const Result<FindExpression> find = readFind(parser);
    if (!find)
        return Failure(find.error());
    result.find = *find;
    const Result<FacetSelection> facets = readFacets(parser);
    if (!facets)
        return Failure(facets.error());
    result.facets = *facets;
    return result;
}

} // namespace

Command matrixCommand()
{
    Command command;
    command.name = name;
    command.summary = Words::tr("tell in which regions each image is");
    command.description = Words::tr(
            "Writes where each image is: a row for each image, a column for each region that is "
            "asked. A region that could not be read whole says nothing about what is in it: what "
            "is not found there is unknown, and never missing.\n\nExit status: 0 all regions were "
            "read whole; 1 nothing could be read or written; 2 bad usage or no credential; 3 some "
            "region was not read whole, or a requested image id was not found, and the file has "
            "the rest. Standard error has a line for each loss.");
    command.options = imageQueryOptions();
    command.options += QList<QCommandLineOption> {
            {CommandOption::find,
             Words::tr("Only images that this text finds in some region, as in the window's find "
                       "box; in:ap-seoul, -in:ap-seoul, behind:>7d and differs:size are for this."),
             u"TEXT"_s},
            findAsOption(),
            facetOption(),
            {CommandOption::group,
             Words::tr("What makes images of several regions one row: id, name (and architecture), "
                       "series (the family, or the name without its date, number or version), or "
                       "usual: public and marketplace images by id, the others by name. Where but "
                       "some ids are asked for, rows are by id."),
             u"GROUP"_s, u"usual"_s},
            {CommandOption::missingIn,
             Words::tr("Only images that are certainly missing in one of these regions."),
             u"LIST"_s},
            {CommandOption::behind,
             Words::tr("Only images that are older in some region than in another.")},
            {CommandOption::exportFile,
             Words::tr("Write to this file, or to standard output with -."), u"FILE"_s, u"-"_s},
            {CommandOption::format,
             //: %1 is a list of words.
             Words::tr("Format of the file: %1. By default the one that the file's name ends in, "
                       "or else csv.")
                     .arg(formatList()),
             u"FORMAT"_s},
            noFormulaGuardOption(),
    };
    command.options += cloudOptions();
    command.options += usualOptions();
    command.values = {{CommandOption::format, oneOf(formatWords())}};
    return command;
}

bool isMatrixCommand(const QStringList &arguments)
{
    return arguments.value(1) == name;
}

Result<MatrixCommand> parseMatrixCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const Result<void> parsed = parseArguments(parser, matrixCommand(), arguments); !parsed)
        return Failure(parsed.error());
    if (parser.isSet(CommandOption::help))
        return MatrixCommand {.action = MatrixCommand::Action::ShowHelp};

    MatrixCommand result;
    const Result<QueryOptions> query = readQueryOptions(parser);
    if (!query)
        return Failure(query.error());
    return readAskedQuery(*query)
            .and_then([&](const ImageQuery &asked) {
                result.query = asked;
                return readRows(parser, result);
            })
            .and_then([&](const MatrixCommand &read) { return readFormat(parser, read); })
            .and_then([&](MatrixCommand read) {
                return readCloudChoice(parser).map([&](const CloudChoice &choice) {
                    read.cloud = choice;
                    read.asksUsualRegions = !query->regions && !choice.isDemo;
                    read.query.places = placesOf(choice, regionsOf(read.query.places));
                    return read;
                });
            });
}

QString matrixHelp()
{
    return helpOf(matrixCommand());
}
