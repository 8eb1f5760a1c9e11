// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"
#include "cli/command.h"
#include "core/result.h"

#include <QStringList>

/// What "cvm-image-browser profiles" was asked to do.
struct ProfilesCommand
{
    enum class Action {
        List, ///< All that were found.
        Test, ///< The profiles of `cloud`, by asking who they are.
        ShowHelp,
    };

    Action action = Action::List;
    bool isJson = false; ///< Of the list.
    CloudChoice cloud = {};

    bool operator==(const ProfilesCommand &) const = default;
};

/// What there is to know of it beforehand.
[[nodiscard]] Command profilesCommand();

/// Whether the arguments, of which the first is the program's name, begin with "profiles".
[[nodiscard]] bool isProfilesCommand(const QStringList &arguments);

/// Reads the arguments of isProfilesCommand(). Error: Usage, with what is wrong.
[[nodiscard]] Result<ProfilesCommand> parseProfilesCommand(const QStringList &arguments);

/// The text of "profiles --help".
[[nodiscard]] QString profilesHelp();
