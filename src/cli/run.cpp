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

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Run)
};

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

    void start(const QProcessEnvironment &environment)
    {
        m_opening = CloudSession::open(m_commandLine.cloud, environment);
        QObject::connect(m_opening.get(), &PendingBase::finished, qApp, [this] { takeSession(); });
    }

private:
    void takeSession()
    {
        Result<std::unique_ptr<CloudSession>> session = m_opening->takeResult();
        if (!session) {
            m_errors << errorLine(session.error()) << Qt::endl;
            const bool isUsage = session.error().kind == ApiError::Kind::Credentials ||
                                 session.error().kind == ApiError::Kind::Usage;
            return QCoreApplication::exit(isUsage ? HeadlessExport::BadUsage
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

/// Writes to standard output, and returns the exit status.
int print(const QString &text, QTextStream &errors)
{
    QTextStream output(stdout);
    output << text << Qt::flush;
    if (output.status() == QTextStream::Ok && std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return HeadlessExport::AllIsThere;
    errors << errorLine({.kind = ApiError::Kind::File,
                         .message = Words::tr("Standard output cannot be written to.")})
           << Qt::endl;
    return HeadlessExport::NothingDone;
}

} // namespace

int runHeadless(QCoreApplication &application, const QStringList &arguments,
                const QProcessEnvironment &environment)
{
    QTextStream errors(stderr);
    const Result<CommandLine> commandLine =
            readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
    if (!commandLine) {
        errors << errorLine(commandLine.error()) << Qt::endl;
        return HeadlessExport::BadUsage;
    }
    switch (commandLine->action) {
    case CommandLine::Action::ShowHelp:
        return print(commandLineHelp(), errors);
    case CommandLine::Action::ShowVersion:
        return print(u"%1 %2\n"_s.arg(QCoreApplication::applicationName(),
                                      QCoreApplication::applicationVersion()),
                     errors);
    case CommandLine::Action::Export:
    case CommandLine::Action::ShowWindow:
        break;
    }
    ExportRun run(*commandLine, errors);
    run.start(environment);
    return application.exec();
}

QString savedSearchesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           u"/searches.json"_s;
}
