// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/changescommand.h"

#include "cli/cloudoptions.h"
#include "cli/commandoptions.h"
#include "cli/findoption.h"
#include "cli/mutedfields.h"
#include "cli/queryoptions.h"
#include "cli/usageerror.h"
#include "core/joinedtext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesCommand)
};

const QString name = u"changes"_s;

QStringList listOf(const QCommandLineParser &parser, const QString &option)
{
    QStringList texts;
    for (const QString &text : parser.value(option).split(u',', Qt::SkipEmptyParts))
        texts.append(text.trimmed());
    return texts;
}

Result<MutedChanges> readMuted(const QCommandLineParser &parser)
{
    const MutedChanges muted = {.fields = listOf(parser, CommandOption::mute),
                                .namePatterns = listOf(parser, CommandOption::muteName)};
    return checkMutedFields(muted.fields).map([&muted] { return muted; });
}

QStringList kindWords()
{
    QStringList words;
    for (const ChangeAspect aspect : allChangeAspects())
        words.append(aspectWord(aspect));
    return words;
}

Result<QSet<ChangeAspect>> readKinds(const QCommandLineParser &parser)
{
    QSet<ChangeAspect> kinds;
    for (const QString &word : listOf(parser, CommandOption::kind)) {
        const std::optional<ChangeAspect> kind = aspectOfWord(word);
        if (!kind) {
            return usageError(CommandOption::kind,
                              //: %2 is a list of words.
                              Words::tr("--kind: \"%1\" is not a kind of change. It takes %2.")
                                      .arg(word, listText(kindWords())));
        }
        kinds.insert(*kind);
    }
    return kinds;
}

Result<ChangesNarrowing> readNarrowing(const QCommandLineParser &parser)
{
    const Result<FindExpression> find = readFind(parser);
    if (!find)
        return Failure(find.error());
    // Of one image alone nobody knows it: nothing would be told, as if nothing had changed.
    if (!find->parts().presence.empty()) {
        return usageError(CommandOption::find,
                          Words::tr("--find: where else an image is, as in: and behind: ask, is "
                                    "told by \"matrix\", not by \"changes\"."));
    }
    const Result<FacetSelection> facets = readFacets(parser);
    if (!facets)
        return Failure(facets.error());
    return readKinds(parser).map([&](const QSet<ChangeAspect> &kinds) {
        return ChangesNarrowing {.find = *find, .facets = *facets, .aspects = kinds};
    });
}

Result<Look> readLook(const QCommandLineParser &parser, const QString &option, const QDateTime &now)
{
    const QString text = parser.value(option);
    if (const std::optional<Look> look = parseLook(text, now))
        return *look;
    return valueError(option, option, Words::tr("\"%1\" is not a time.").arg(text));
}

/// Backwards, what is new would be called gone. A run and a moment are compared once they are read.
bool isLater(const Look &one, const Look &other)
{
    return (one.run && other.run && *one.run > *other.run) ||
           (one.moment && other.moment && *one.moment > *other.moment);
}

Result<ChangesCommand> readTimes(const QCommandLineParser &parser, ChangesCommand result,
                                 const QDateTime &now)
{
    const Result<Look> since = readLook(parser, CommandOption::since, now);
    if (!since)
        return Failure(since.error());
    result.since = *since;
    if (parser.value(CommandOption::until) == "live"_L1)
        return result;
    const Result<Look> until = readLook(parser, CommandOption::until, now);
    if (!until)
        return Failure(until.error());
    if (isLater(result.since, *until)) {
        return usageError(CommandOption::since,
                          Words::tr("--since: it is later than the time of --until."));
    }
    result.until = *until;
    return result;
}

Result<ChangesCommand> readWriting(const QCommandLineParser &parser, ChangesCommand result)
{
    const QString format = parser.value(CommandOption::format);
    const std::optional<ChangesFormat> known = changesFormat(format);
    if (!known) {
        return usageError(CommandOption::format,
                          Words::tr("--format: \"%1\" is not a format of changes. It takes %2.")
                                  .arg(format, listText(changesFormatWords())));
    }
    for (const QString &option : {CommandOption::exportFile, CommandOption::memory}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return emptyValueError(option);
    }
    result.exportPath = parser.value(CommandOption::exportFile);
    result.format = parser.isSet(CommandOption::format)
                            ? *known
                            : changesFormatOfFile(result.exportPath).value_or(*known);
    result.memoryPath = parser.value(CommandOption::memory);
    return result;
}

Result<ChangesCommand> readAsking(const QCommandLineParser &parser, ChangesCommand result)
{
    const Result<QueryOptions> options = readQueryOptions(parser);
    const Result<ImageQuery> query = options.and_then(readAskedQuery);
    if (!query)
        return Failure(query.error());
    return readCloudChoice(parser).map([&](const CloudChoice &choice) {
        result.cloud = choice;
        result.query = *query;
        result.query.places = placesOf(choice, regionsOf(query->places));
        result.asksUsualRegions = !options->regions && !choice.isDemo;
        return result;
    });
}

} // namespace

Command changesCommand()
{
    Command command;
    command.name = name;
    command.summary = Words::tr("tell what is different since an earlier time");
    command.description = Words::tr(
            "Asks for all matches of all regions, says what is new, gone, rebuilt or changed since "
            "an earlier time, and remembers the result. An image is called gone only after it was "
            "asked for by its id once more, and only in regions that could be read whole.\n\nOf a "
            "change JSON has the member notes, and a table the column Notes, where there is more "
            "to "
            "know: UnsharedOrDeleted, of an image of another account that is no longer shared, or "
            "deleted; AccountUnknown, where it is not known whether it was the same account both "
            "times. The regions of which that is not known are the member accountUnknown of "
            "JSON.\n\nExit status: 0 compared, or nothing was kept before; 1 nothing could be read "
            "or written; "
            "2 bad usage or no credential; 3 a region could not be compared, or a requested image "
            "id was never there; 4 with --exit-code, something changed.");
    command.options = imageQueryOptions();
    command.options += QList<QCommandLineOption> {
            {CommandOption::since,
             Words::tr("Compare with the last time, with what was kept before a time such as 7d, "
                       "12h or 2026-11-01 (UTC), or with the run of a number: see \"history "
                       "list\"."),
             u"TIME"_s, u"last"_s},
            {CommandOption::until,
             Words::tr("Compare what was kept at two times, and ask nobody; live asks."), u"TIME"_s,
             u"live"_s},
            {CommandOption::noKeep, Words::tr("Do not remember the result.")},
            {CommandOption::mute,
             Words::tr("Fields whose changes do not matter, separated by commas, such as Tags. One "
                       "that the program does not know is taken, too, unless its name is nearly "
                       "that of one it knows."),
             u"FIELDS"_s},
            {CommandOption::muteName,
             Words::tr("Images that do not matter: patterns of names such as tmp-*, separated by "
                       "commas."),
             u"PATTERNS"_s},
            {CommandOption::find,
             Words::tr("Tell only changes of images that this text finds, as in the window's find "
                       "box: of an image as it is, or, where it is gone, as it was."),
             u"TEXT"_s},
            findAsOption(),
            facetOption(),
            {CommandOption::kind,
             //: %1 is a list of words.
             Words::tr("Tell only changes of these kinds, separated by commas: %1.")
                     .arg(listText(kindWords())),
             u"KINDS"_s},
            {CommandOption::format,
             Words::tr("Format: text, json, ndjson, csv, md (Markdown) or highlight (a table in "
                       "CSV that marks what is different)."),
             u"FORMAT"_s, u"text"_s},
            {CommandOption::exportFile, Words::tr("Write to this file instead of standard output."),
             u"FILE"_s, u"-"_s},
            {CommandOption::exitCode, Words::tr("End with status 4 when something changed.")},
            {CommandOption::memory, Words::tr("Use this database instead of the usual one."),
             u"FILE"_s},
    };
    command.options += cloudOptions();
    command.options += usualOptions();
    command.values = {{CommandOption::format, oneOf(changesFormatWords())}};
    return command;
}

bool isChangesCommand(const QStringList &arguments)
{
    return arguments.value(1) == name;
}

Result<ChangesCommand> parseChangesCommand(const QStringList &arguments, const QDateTime &now)
{
    QCommandLineParser parser;
    if (const Result<void> parsed = parseArguments(parser, changesCommand(), arguments); !parsed)
        return Failure(parsed.error());
    if (parser.isSet(CommandOption::help))
        return ChangesCommand {.action = ChangesCommand::Action::ShowHelp};
    const Result<MutedChanges> muted = readMuted(parser);
    if (!muted)
        return Failure(muted.error());
    const Result<ChangesNarrowing> narrowing = readNarrowing(parser);
    if (!narrowing)
        return Failure(narrowing.error());
    const ChangesCommand result = {.keeps = !parser.isSet(CommandOption::noKeep),
                                   .muted = *muted,
                                   .narrowing = *narrowing,
                                   .hasExitCode = parser.isSet(CommandOption::exitCode)};
    return readWriting(parser, result)
            .and_then(
                    [&](const ChangesCommand &writing) { return readTimes(parser, writing, now); })
            .and_then([&](const ChangesCommand &timed) { return readAsking(parser, timed); });
}

QString changesHelp()
{
    return helpOf(changesCommand());
}
