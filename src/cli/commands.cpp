// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commands.h"

#include "cli/changescommand.h"
#include "cli/checkcommand.h"
#include "cli/commandoptions.h"
#include "cli/historycommand.h"
#include "cli/matrixcommand.h"
#include "cli/profilescommand.h"

QList<Command> allCommands()
{
    return {programCommand(), profilesCommand(), matrixCommand(),
            checkCommand(),   changesCommand(),  historyCommand()};
}
