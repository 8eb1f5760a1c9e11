// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/findoption.h"

#include "cli/commandoptions.h"
#include "cli/filterargument.h"
#include "cli/usageerror.h"
#include "searches/viewwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindOption)
};

} // namespace

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

Result<FacetSelection> readFacets(const QCommandLineParser &parser)
{
    FacetSelection facets;
    for (const QString &argument : parser.values(CommandOption::facet)) {
        const Result<ImageFilter> named = parseFilterArgument(argument);
        if (!named)
            return valueError(CommandOption::facet, CommandOption::facet,
                              Words::tr("There is no facet \"%1\".").arg(argument));
        const Result<Facet> facet = parseFacetName(named->name);
        if (!facet)
            return valueError(CommandOption::facet, facet.error());
        for (const QString &value : named->values) {
            if (!facets.isChosen(*facet, value))
                facets.toggle(*facet, value, true);
        }
    }
    return facets;
}
