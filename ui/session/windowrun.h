// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "accounts/signinplaces.h"
#include "cli/commandline.h"
#include "cli/startrequest.h"

class FirstInstance;
class QSettings;

/// The language that a window has its texts in: what the command line asks for, or the settings, or
/// else the desktop. From then on numbers are written as the chosen language does it, and where
/// none was chosen, as the desktop does it.
[[nodiscard]] QString windowLanguage(const QString &asked, const QSettings &settings);

/// What lives longer than a window.
struct WindowSurroundings
{
    QSettings &settings;
    SessionSecrets &secrets;
    SignInPlaces places;
    QString searchesPath = {}; ///< The file of the saved searches,
    QString watchedPath = {};  ///< and that of the lists of watched files.
};

/// Shows the window of this process until it is closed. All words are put into their places when a
/// window is made, so in another language it is another window, which goes on where that one ended.
class WindowRun final
{
public:
    /// The instance must outlive it; `outcome` is what became of the start there.
    WindowRun(const WindowSurroundings &around, FirstInstance &instance, StartOutcome outcome);

    /// Runs the application's event loop; the exit status of the program.
    [[nodiscard]] int exec(const CommandLine &commandLine);

private:
    [[nodiscard]] int showWindow();

    WindowSurroundings m_around;
    FirstInstance &m_instance;
    StartOutcome m_outcome;
    CommandLine m_commandLine; // with which the next window begins
};
