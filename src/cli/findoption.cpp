// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/findoption.h"

#include "cli/commandoptions.h"
#include "cli/usageerror.h"
#include "searches/viewwords.h"

#include <QCommandLineParser>

Result<FindExpression> readFind(const QCommandLineParser &parser)
{
    const auto options = parseFindOptions(parser.value(CommandOption::findAs));
    if (!options)
        return valueError(CommandOption::findAs, options.error());
    const auto find = parseFindExpression(parser.value(CommandOption::find), *options);
    if (!find)
        return valueError(CommandOption::find, find.error());
    return *find;
}
