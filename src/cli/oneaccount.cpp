// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/oneaccount.h"

#include "cli/cloudsession.h"

#include <utility>

namespace {

template<typename Command>
Result<Command> askedOfOnly(const QString &profile, Command command)
{
    const Result<FindExpression> find = command.find.ofOneAccount(profile);
    if (!find)
        return Failure(find.error());
    const Result<FacetSelection> facets = command.facets.ofOneAccount(profile);
    if (!facets)
        return Failure(facets.error());
    command.find = *find;
    command.facets = *facets;
    return command;
}

} // namespace

Result<CommandLine> askedOf(const CloudSession &session, CommandLine line)
{
    const QStringList profiles = session.profiles();
    if (profiles.size() != 1)
        return line;
    line.onlyProfile = profiles.constFirst();
    return askedOfOnly(profiles.constFirst(), std::move(line));
}

Result<MatrixCommand> askedOf(const CloudSession &session, MatrixCommand command)
{
    const QStringList profiles = session.profiles();
    if (profiles.size() != 1)
        return command;
    return askedOfOnly(profiles.constFirst(), std::move(command));
}
