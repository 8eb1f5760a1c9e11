// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/profilesrun.h"

#include "accounts/profilelist.h"
#include "accounts/profilewords.h"
#include "accounts/sessionsecrets.h"
#include "cli/cloudsession.h"
#include "cli/cloudsettings.h"
#include "cli/demoprofiles.h"
#include "cli/headlessexport.h"
#include "cli/identityrun.h"
#include "cli/printing.h"
#include "cli/profilescommand.h"
#include "core/errortext.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTextStream>

namespace {

/// Those that are named, or all.
Result<QList<Profile>> listed(const CloudChoice &choice, const SignInPlaces &places)
{
    const bool isAll = choice.profiles.isEmpty();
    if (choice.isDemo)
        return isAll ? demoProfiles() : demoProfilesNamed(choice.profiles);
    const QList<Profile> found = findProfiles(places, QDateTime::currentDateTimeUtc());
    return isAll ? found : profilesNamed(found, choice.profiles);
}

} // namespace

int runProfiles(QCoreApplication &application, const QStringList &arguments,
                const SignInPlaces &places, QTextStream &errors)
{
    const Result<ProfilesCommand> command = parseProfilesCommand(arguments);
    if (!command) {
        errors << errorLine(command.error()) << Qt::endl;
        return HeadlessExport::BadUsage;
    }
    switch (command->action) {
    case ProfilesCommand::Action::ShowHelp:
        return print(profilesHelp(), errors);
    case ProfilesCommand::Action::List: {
        const Result<QList<Profile>> profiles = listed(command->cloud, places);
        if (!profiles) {
            errors << errorLine(profiles.error()) << Qt::endl;
            return HeadlessExport::BadUsage;
        }
        return print(command->isJson ? QString::fromUtf8(profilesJson(*profiles))
                                     : profileLines(*profiles),
                     errors);
    }
    case ProfilesCommand::Action::Test:
        break;
    }
    const SessionSecrets secrets;
    IdentityRun run(withSettings(command->cloud, QSettings()), places, secrets);
    QObject::connect(&run, &IdentityRun::finished, &application, [&] {
        const int printed = print(run.lines(), errors);
        for (const ApiError &error : run.errors())
            errors << errorLine(error) << Qt::endl;
        const bool isWell = printed == HeadlessExport::AllIsThere && run.errors().isEmpty();
        QCoreApplication::exit(isWell ? HeadlessExport::AllIsThere : HeadlessExport::NothingDone);
    });
    run.start();
    return QCoreApplication::exec();
}
