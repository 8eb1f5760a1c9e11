// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/instanceflow.h"

#include "cli/run.h"
#include "cli/searchoption.h"
#include "cli/startpaths.h"
#include "cli/startrequest.h"
#include "core/errortext.h"
#include "ui/export/exportflow.h"
#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"
#include "ui/window/comeforward.h"

#include <QTextStream>

#include <cstdio>

InstanceFlow::InstanceFlow(FirstInstance &instance, MainWindow &window, WindowSession &session,
                           AccountFlow &accounts)
    : m_window(window), m_session(session), m_accounts(accounts)
{
    instance.setTaker([this](const OtherStart &start) { return take(start); });
}

bool InstanceFlow::take(const OtherStart &start)
{
    const Result<CommandLine> line =
            readCommandLine(start.arguments, SavedSearchStore(savedSearchesPath()))
                    .and_then([&start](const CommandLine &typed) {
                        return withPathsFrom(typed, start.folder);
                    });
    if (!line)
        return false;
    const bool changesRows = asksSomething(*line) || namesCloud(*line);
    if (changesRows && m_window.findChild<ExportFlow *>()->isBusy())
        return false;
    comeForward(m_window, start.token);
    m_accounts.startAgain(*line);
    if (line->checksPinned)
        emit pinnedRequested(line->pinnedPaths);
    return true;
}

void InstanceFlow::sayThatItIsAlone()
{
    const QString text = tr("The window that is open already does not answer. This one is another, "
                            "and both keep their settings in the same place.");
    QTextStream(stderr) << errorLine({.kind = ApiError::Kind::Timeout, .message = text})
                        << Qt::endl;
    // What comes of the first account takes other notices away.
    auto *once = new QObject(this);
    const auto say = [this, text, once] {
        delete once;
        m_window.showNotice(tr("Second window:"), text);
    };
    connect(&m_session, &WindowSession::opened, once, say);
    connect(&m_session, &WindowSession::failed, once, say);
}
