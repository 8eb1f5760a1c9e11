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
#include <memory>
#include <utility>

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

/// Opens the cloud, exports from it, and ends the event loop with the exit status.
class ExportRun final
{
public:
    ExportRun(const CommandLine &commandLine, QTextStream &errors)
        : m_commandLine(commandLine), m_errors(errors)
    { }

    void start()
    {
        m_opening =
                CloudSession::open(m_commandLine.cloud, QProcessEnvironment::systemEnvironment());
        QObject::connect(m_opening.get(), &PendingBase::finished, qApp, [this] { takeSession(); });
    }

private:
    void takeSession()
    {
        Result<std::unique_ptr<CloudSession>> session = m_opening->takeResult();
        if (!session) {
            m_errors << errorLine(session.error()) << Qt::endl;
            return QCoreApplication::exit(session.error().kind == ApiError::Kind::Credentials
                                                  ? HeadlessExport::BadUsage
                                                  : HeadlessExport::NothingDone);
        }
        // Better said now than after reading all regions.
        if (m_commandLine.exportPath != "-"_L1) {
            if (const Result<void> writable = checkExportPath(m_commandLine.exportPath);
                !writable) {
                m_errors << errorLine(writable.error()) << Qt::endl;
                return QCoreApplication::exit(HeadlessExport::NothingDone);
            }
        }
        m_session = *std::move(session);
        m_export = std::make_unique<HeadlessExport>(m_commandLine, m_session->source(), m_errors,
                                                    isTerminal(stderr));
        QObject::connect(m_session.get(), &CloudSession::clockOffsetChanged, m_export.get(),
                         &HeadlessExport::reportClockOffset);
        QObject::connect(m_export.get(), &HeadlessExport::finished, qApp, &QCoreApplication::exit);
        m_export->start();
    }

    const CommandLine &m_commandLine;
    QTextStream &m_errors;
    PendingPtr<std::unique_ptr<CloudSession>> m_opening;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<HeadlessExport> m_export;
};

} // namespace

int runHeadless(QCoreApplication &application, const QStringList &arguments)
{
    QTextStream output(stdout);
    QTextStream errors(stderr);
    const Result<CommandLine> commandLine =
            readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
    if (!commandLine) {
        errors << errorLine(commandLine.error()) << Qt::endl;
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
    ExportRun run(*commandLine, errors);
    run.start();
    return application.exec();
}

QString savedSearchesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           u"/searches.json"_s;
}
