// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/oneaccount.h"

#include "cli/cloudsession.h"

#include <utility>

namespace {

/// Of whatever has a find text and facets.
template<typename Asked>
Result<Asked> askedOfOnly(const QString &profile, Asked asked)
{
    const Result<FindExpression> find = asked.find.ofOneAccount(profile);
    if (!find)
        return Failure(find.error());
    const Result<FacetSelection> facets = asked.facets.ofOneAccount(profile);
    if (!facets)
        return Failure(facets.error());
    asked.find = *find;
    asked.facets = *facets;
    return asked;
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

Result<ChangesCommand> askedOf(const CloudSession &session, ChangesCommand command)
{
    const QStringList profiles = session.profiles();
    if (profiles.size() != 1)
        return command;
    return askedOfOnly(profiles.constFirst(), command.narrowing)
            .map([&command](const ChangesNarrowing &narrowing) {
                command.narrowing = narrowing;
                return command;
            });
}
