// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commands.h"

#include "cli/changescommand.h"
#include "cli/checkcommand.h"
#include "cli/commandoptions.h"
#include "cli/historycommand.h"
#include "cli/matrixcommand.h"
#include "cli/profilescommand.h"

#include <algorithm>

QList<Command> allCommands()
{
    return {programCommand(), profilesCommand(), matrixCommand(),
            checkCommand(),   changesCommand(),  historyCommand()};
}

bool isCommandName(const QString &word)
{
    return !word.isEmpty() && std::ranges::count(allCommands(), word, &Command::name) > 0;
}
