// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/run.h"

#include "cli/cloudsession.h"
#include "cli/headlessexport.h"
#include "cli/searchoption.h"
#include "core/errortext.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

int exportImages(QCoreApplication &application, const CommandLine &commandLine, QTextStream &errors)
{
    const auto session = CloudSession::open(commandLine, QProcessEnvironment::systemEnvironment());
    if (!session) {
        const ErrorText text = explainError(session.error());
        errors << text.what << ' ' << text.advice << Qt::endl;
        return session.error().kind == ApiError::Kind::Credentials ? HeadlessExport::BadUsage
                                                                   : HeadlessExport::NothingDone;
    }
    // Better said now than after reading all regions.
    if (commandLine.exportPath != "-"_L1) {
        if (const Result<void> writable = checkExportPath(commandLine.exportPath); !writable) {
            errors << errorLine(writable.error()) << Qt::endl;
            return HeadlessExport::NothingDone;
        }
    }
    HeadlessExport headlessExport(commandLine, (*session)->source(), errors, isTerminal(stderr));
    QObject::connect(session->get(), &CloudSession::clockOffsetChanged, &headlessExport,
                     &HeadlessExport::reportClockOffset);
    QObject::connect(&headlessExport, &HeadlessExport::finished, &application,
                     &QCoreApplication::exit);
    headlessExport.start();
    return application.exec();
}

} // namespace

int runHeadless(QCoreApplication &application, const QStringList &arguments)
{
    QTextStream output(stdout);
    QTextStream errors(stderr);
    const Result<CommandLine> commandLine =
            readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
    if (!commandLine) {
        errors << commandLine.error().message << Qt::endl;
        return HeadlessExport::BadUsage;
    }
    switch (commandLine->action) {
    case CommandLine::Action::ShowHelp:
        output << commandLineHelp();
        return 0;
    case CommandLine::Action::ShowVersion:
        output << QCoreApplication::applicationName() << ' '
               << QCoreApplication::applicationVersion() << '\n';
        return 0;
    case CommandLine::Action::Export:
    case CommandLine::Action::ShowWindow:
        break;
    }
    return exportImages(application, *commandLine, errors);
}

QString savedSearchesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           u"/searches.json"_s;
}
