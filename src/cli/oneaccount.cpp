// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/oneaccount.h"

#include "cli/cloudsession.h"

Result<CommandLine> askedOf(const CloudSession &session, CommandLine line)
{
    const QStringList profiles = session.profiles();
    if (profiles.size() != 1)
        return line;
    line.onlyProfile = profiles.constFirst();
    const Result<FindExpression> find = line.find.ofOneAccount(line.onlyProfile);
    if (!find)
        return Failure(find.error());
    const Result<FacetSelection> facets = line.facets.ofOneAccount(line.onlyProfile);
    if (!facets)
        return Failure(facets.error());
    line.find = *find;
    line.facets = *facets;
    return line;
}
