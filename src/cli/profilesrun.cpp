// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/profilesrun.h"

#include "accounts/profilelist.h"
#include "accounts/profilewords.h"
#include "accounts/sessionsecrets.h"
#include "cli/cloudsession.h"
#include "cli/demoprofiles.h"
#include "cli/headlessexport.h"
#include "cli/identityrun.h"
#include "cli/printing.h"
#include "cli/profilescommand.h"
#include "core/errortext.h"

#include <QCoreApplication>
#include <QTextStream>

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
        const QList<Profile> found =
                command->cloud.isDemo ? demoProfiles()
                                      : findProfiles(places, QDateTime::currentDateTimeUtc());
        const Result<QList<Profile>> named = profilesNamed(found, command->cloud.profiles);
        if (!named) {
            errors << errorLine(named.error()) << Qt::endl;
            return HeadlessExport::BadUsage;
        }
        const QList<Profile> profiles = command->cloud.profiles.isEmpty() ? found : *named;
        return print(command->isJson ? QString::fromUtf8(profilesJson(profiles))
                                     : profileLines(profiles),
                     errors);
    }
    case ProfilesCommand::Action::Test:
        break;
    }
    const SessionSecrets secrets;
    IdentityRun run(command->cloud, places, secrets);
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
