// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/commandline.h"
#include "instance/firstinstance.h"

class QProcessEnvironment;

/// What becomes of a start that wants a window.
enum class StartOutcome {
    Begins,   ///< Its window is here.
    HandedOn, ///< The process that was here before does what it asks for. This one can end.
    OnItsOwn, ///< That process has not answered; the window is here instead.
};

/// Hands the start on to the process that has the window, if there is one and it can. A picture of
/// a window is no business of others at all.
[[nodiscard]] StartOutcome beginStart(FirstInstance &instance, const CommandLine &commandLine,
                                      const QProcessEnvironment &environment);

/// Whether another process can do for this start what it asks for: not where it is to have a window
/// of its own or a picture of it, and not where it needs secrets, which are not handed on: the key
/// in its environment, or the password of a proxy.
[[nodiscard]] bool canBeHandedOn(const CommandLine &commandLine,
                                 const QProcessEnvironment &environment);

/// Whether the command line says what to ask.
[[nodiscard]] bool asksSomething(const CommandLine &commandLine);

/// Whether it says whom to ask, or as whom.
[[nodiscard]] bool namesCloud(const CommandLine &commandLine);
