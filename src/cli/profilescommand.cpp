// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/profilescommand.h"

#include "cli/cloudoptions.h"
#include "cli/commandoptions.h"
#include "cli/usageerror.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfilesCommand)
};

const QString name = u"profiles"_s;

} // namespace

Command profilesCommand()
{
    Command command;
    command.name = name;
    command.summary = Words::tr("list the accounts that this computer can sign in to");
    command.description = Words::tr(
            "Lists the accounts that this computer can sign in to, a line each: name, source, "
            "masked secret id, account, region, state and endpoint, separated by tabs, with a "
            "dash for each one that is missing.\n\nExit status: 0 listed, or all tests passed; 1 "
            "a test failed; 2 bad usage.");
    command.options = QList<QCommandLineOption> {
            {CommandOption::test, Words::tr("Ask the service who these profiles belong to."),
             u"NAMES"_s},
            {CommandOption::format, Words::tr("Format of the list: text or json."), u"FORMAT"_s,
             u"text"_s},
    };
    command.options += cloudOptions();
    command.options += usualOptions();
    command.values = {{CommandOption::format, oneOf({u"text"_s, u"json"_s})}};
    return command;
}

bool isProfilesCommand(const QStringList &arguments)
{
    return arguments.value(1) == name;
}

Result<ProfilesCommand> parseProfilesCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const Result<void> parsed = parseArguments(parser, profilesCommand(), arguments); !parsed)
        return Failure(parsed.error());
    if (parser.isSet(CommandOption::help))
        return ProfilesCommand {.action = ProfilesCommand::Action::ShowHelp};

    ProfilesCommand result;
    const QString format = parser.value(CommandOption::format);
    if (format != "text"_L1 && format != "json"_L1) {
        return usageError(CommandOption::format,
                          Words::tr("--format: \"%1\" is not a format of the list. It takes text "
                                    "or json.")
                                  .arg(format));
    }
    result.isJson = format == "json"_L1;
    return readCloudChoice(parser).and_then([&](CloudChoice choice) -> Result<ProfilesCommand> {
        if (parser.isSet(CommandOption::test)) {
            if (parser.isSet(CommandOption::profile))
                return togetherError(CommandOption::test, CommandOption::profile);
            const Result<QStringList> names = readNames(parser, CommandOption::test);
            if (!names)
                return Failure(names.error());
            if (parser.isSet(CommandOption::format))
                return togetherError(CommandOption::test, CommandOption::format);
            choice.profiles = *names;
            result.action = ProfilesCommand::Action::Test;
        }
        result.cloud = choice;
        return result;
    });
}

QString profilesHelp()
{
    return helpOf(profilesCommand());
}
