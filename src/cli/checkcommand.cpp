// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/checkcommand.h"

#include "cli/cloudoptions.h"
#include "cli/commandoptions.h"
#include "cli/usageerror.h"
#include "core/joinedtext.h"
#include "core/region.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

const QString name = u"check"_s;

/// Those that no other command has.
const QString filesFrom = u"files-from"_s;
const QString all = u"all"_s;
const QString listOnly = u"list-only"_s;
const QString baseline = u"baseline"_s;
const QString failOn = u"fail-on"_s;
const QString maxAge = u"max-age"_s;
const QString fix = u"fix"_s;
const QString unreferenced = u"unreferenced"_s;
const QString yes = u"yes"_s;
const QString fixMaps = u"fix-maps"_s;

/// What --region says where it is not said.
const QString allRegionsWord = u"all"_s;

QStringList listOf(const QList<Verdict> &verdicts)
{
    QStringList words;
    for (const Verdict verdict : verdicts)
        words.append(verdictWord(verdict));
    return words;
}

QString wordsOf(const QList<Verdict> &verdicts)
{
    return listText(listOf(verdicts));
}

Result<QList<Verdict>> readVerdicts(const QString &text)
{
    QList<Verdict> verdicts;
    if (text == "none"_L1)
        return verdicts;
    for (const QString &word : text.split(u',')) {
        const std::optional<Verdict> verdict = verdictOfWord(word.trimmed());
        if (!verdict) {
            return usageError(failOn,
                              Words::tr("--fail-on: \"%1\" is not a verdict. It takes none, or "
                                        "some of %2, separated by commas.")
                                      .arg(word.trimmed(), wordsOf(allVerdicts())));
        }
        verdicts.append(*verdict);
    }
    return verdicts;
}

/// What is to be done with the ids.
Result<CheckCommand> readJudging(const QCommandLineParser &parser, CheckCommand result)
{
    const QString word = parser.value(CommandOption::format);
    const std::optional<ReportFormat> format = reportFormatOfWord(word);
    if (!format) {
        return usageError(CommandOption::format,
                          Words::tr("--format: \"%1\" is not a format of a check. It takes one of "
                                    "%2.")
                                  .arg(word, listText(reportFormatWords())));
    }
    result.format = *format;
    const Result<QList<Verdict>> failures = readVerdicts(parser.value(failOn));
    if (!failures)
        return Failure(failures.error());
    result.failures = *failures;
    if (parser.isSet(maxAge)) {
        bool isNumber = false;
        const int days = parser.value(maxAge).toInt(&isNumber);
        if (!isNumber || days < 0) {
            return usageError(maxAge, Words::tr("--max-age: \"%1\" is not a number of days.")
                                              .arg(parser.value(maxAge)));
        }
        result.maxAgeDays = days;
    }
    result.reportsCandidates = parser.isSet(all);
    result.fixes = parser.isSet(fix);
    result.asks = !parser.isSet(yes);
    result.fixesMaps = parser.isSet(fixMaps);
    for (const QString &option : {yes, fixMaps}) {
        if (parser.isSet(option) && !parser.isSet(fix))
            return usageError(option, Words::tr("--%1 needs --%2.").arg(option, fix));
    }
    result.baselinePath = parser.value(baseline);
    if (parser.isSet(baseline) && result.baselinePath.isEmpty())
        return emptyValueError(baseline);
    if (parser.isSet(unreferenced)) {
        for (const QString &option : {baseline, failOn, maxAge, fix, listOnly, all}) {
            if (parser.isSet(option))
                return togetherError(unreferenced, option);
        }
        if (result.format != ReportFormat::Text && result.format != ReportFormat::Json &&
            result.format != ReportFormat::Csv) {
            return usageError(CommandOption::format,
                              Words::tr("--unreferenced is written as text, json or csv."));
        }
        result.action = CheckCommand::Action::Unreferenced;
    }
    if (parser.isSet(listOnly)) {
        for (const QString &option : {baseline, failOn, maxAge, fix, CommandOption::region}) {
            if (parser.isSet(option))
                return togetherError(listOnly, option);
        }
        result.action = CheckCommand::Action::List;
    }
    return result;
}

/// Which files.
Result<CheckCommand> readPaths(const QCommandLineParser &parser, CheckCommand result)
{
    result.paths = parser.positionalArguments();
    result.filesFrom = parser.value(filesFrom);
    if (parser.isSet(filesFrom) && result.filesFrom.isEmpty())
        return emptyValueError(filesFrom);
    if (result.paths.isEmpty() && result.filesFrom.isEmpty()) {
        return usageError(u"PATH"_s, Words::tr("There is nothing to check: name files or folders, "
                                               "or - for standard input."));
    }
    if (result.paths.contains(QString()))
        return usageError(u"PATH"_s, Words::tr("A path is empty."));
    if (result.paths.count(u"-"_s) + (result.filesFrom == "-"_L1) > 1) {
        return usageError(u"PATH"_s, Words::tr("Standard input can be read only once."));
    }
    return result;
}

/// Whom to ask.
Result<CheckCommand> readCloud(const QCommandLineParser &parser, CheckCommand result)
{
    const QString list = parser.value(CommandOption::region);
    const Result<QStringList> regions = parseRegionList(list);
    if (!regions)
        return valueError(CommandOption::region, regions.error());
    if (list != allRegionsWord)
        result.regions = *regions;
    return readCloudChoice(parser).map([&result](const CloudChoice &choice) {
        result.cloud = choice;
        return result;
    });
}

} // namespace

Command checkCommand()
{
    Command command;
    command.name = name;
    command.summary = Words::tr("tell which of the image ids in files still exist, and where");
    command.description = Words::tr(
            "Finds the image ids that files have pinned, and says of each whether the image is "
            "still there, in the region that the file means. The paths are files and folders, or - "
            "for standard input. Left out are .git, .terraform, node_modules, binary files, those "
            "over 5 MiB, and what .gitignore and .cvmignore name. A comment such as \"cvm-ignore: "
            "reason\" or \"cvm-ignore: reason until 2027-03-01\" in the line of an id, or in the "
            "one above, lets it pass.\n\nExit status: 0 nothing found; 4 there are verdicts of "
            "--fail-on; 3 there are none, but not everything could be asked or read; 1 nothing "
            "could be asked or written; 2 bad usage or no credential.");
    command.paths = u"PATH…"_s;
    command.pathsDescription = Words::tr("Files and folders, or -.");
    command.options = {
            {filesFrom, Words::tr("Read the paths from this file, one a line, or from - ."),
             u"FILE"_s},
            {CommandOption::format,
             //: %1 is a list of words.
             Words::tr("Format of the report: %1.").arg(listText(reportFormatWords())), u"FORMAT"_s,
             u"text"_s},
            {all, Words::tr("Report also what looks like an id and may be none, such as a class "
                            "img-carousel, where no region knows it.")},
            {listOnly, Words::tr("List the ids without asking anybody; no credential is needed.")},
            {unreferenced,
             Words::tr("List the own images that no file mentions, with their age and "
                       "the size of their snapshots, as text, json or csv.")},
            {baseline,
             Words::tr("Let the findings of this earlier report pass, which is in JSON or NDJSON."),
             u"FILE"_s},
            {failOn,
             //: %1 is a list of words.
             Words::tr("The verdicts that fail the check, separated by commas, or none: %1.")
                     .arg(wordsOf(allVerdicts())),
             u"LIST"_s, wordsOf(usualFailures())},
            {maxAge, Words::tr("An image that is older than so many days is stale."), u"DAYS"_s},
            {fix,
             Words::tr(
                     "Write the successor in the place of an id that has exactly one, and "
                     "its name in the comment beside, after showing the difference and "
                     "asking. Terraform re-creates what uses a changed id. With - the text goes on "
                     "to standard output, mended, and the report to standard error.")},
            {fixMaps, Words::tr("With --fix, also add to maps of regions those that have the image "
                                "and are not there, in the form of the first entry.")},
            {yes, Words::tr("Write without asking.")},
            {CommandOption::region,
             Words::tr("Regions to look in: ids separated by commas, globs such as ap-*, or all. "
                       "What is in none of them is gone only where these are all there are; where "
                       "they are not, it is elsewhere if the region that the file means was read, "
                       "and else unknown."),
             u"LIST"_s, allRegionsWord},
    };
    command.values = {{CommandOption::format, oneOf(reportFormatWords())},
                      {failOn, someOf(QStringList {u"none"_s} + listOf(allVerdicts()))},
                      {filesFrom, aFile()},
                      {baseline, aFile()}};
    command.options += cloudOptions();
    command.options += usualOptions();
    return command;
}

bool isCheckCommand(const QStringList &arguments)
{
    return arguments.value(1) == name;
}

Result<CheckCommand> parseCheckCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const Result<void> parsed = parseArguments(parser, checkCommand(), arguments); !parsed)
        return Failure(parsed.error());
    if (parser.isSet(CommandOption::help))
        return CheckCommand {.action = CheckCommand::Action::ShowHelp};
    return readPaths(parser, {})
            .and_then([&](const CheckCommand &read) { return readJudging(parser, read); })
            .and_then([&](const CheckCommand &read) { return readCloud(parser, read); });
}

QString checkHelp()
{
    return helpOf(checkCommand());
}
