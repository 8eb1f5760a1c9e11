// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/optionvalues.h"

#include "cli/commandoptions.h"
#include "core/queryrules.h"
#include "core/region.h"
#include "export/cellseparator.h"
#include "export/exportcolumn.h"
#include "export/exportformat.h"
#include "languages/languages.h"
#include "searches/viewwords.h"

using namespace Qt::StringLiterals;

namespace {

QStringList exportColumns()
{
    QStringList names;
    for (const ImageColumn column : allExportColumns())
        names.append(exportName(column));
    return names;
}

QStringList tableColumns()
{
    QStringList names;
    for (const ImageColumn column : allExportColumns()) {
        if (int(column) < imageColumnCount)
            names.append(exportName(column));
    }
    return names;
}

QStringList facets()
{
    QStringList words;
    for (int facet = 0; facet < facetCount; ++facet)
        words.append(facetName(Facet(facet)) + u'=');
    return words;
}

QStringList filters()
{
    QStringList words;
    for (const QString &name : filterNames())
        words.append(name + u'=');
    return words;
}

QStringList formats()
{
    QStringList words;
    for (const ExportFormat format : allExportFormats())
        words.append(formatTraits(format).word);
    return words;
}

QStringList separators()
{
    QStringList words;
    for (const CellSeparator separator : allCellSeparators())
        words.append(separatorWord(separator));
    return words;
}

} // namespace

OptionValues oneOf(const QStringList &words)
{
    return {.kind = OptionValues::Kind::Word, .words = words};
}

OptionValues someOf(const QStringList &words)
{
    return {.kind = OptionValues::Kind::Words, .words = words};
}

OptionValues aFile()
{
    return {.kind = OptionValues::Kind::File};
}

OptionValues usualValues(const QString &option)
{
    if (option == CommandOption::format)
        return oneOf(formats());
    if (option == CommandOption::columns)
        return someOf(exportColumns());
    if (option == CommandOption::facet)
        return oneOf(facets());
    if (option == CommandOption::filter)
        return oneOf(filters());
    if (option == CommandOption::findAs)
        return someOf(QStringList {u"case"_s, u"word"_s, u"regex"_s, u"utc"_s, u"local"_s} +
                      tableColumns());
    if (option == CommandOption::group)
        return oneOf({u"usual"_s, u"id"_s, u"name"_s, u"series"_s});
    if (option == CommandOption::region || option == CommandOption::missingIn)
        return someOf(QStringList {u"all"_s} + knownRegionIds());
    if (option == CommandOption::separator)
        return oneOf(separators());
    if (option == CommandOption::sort)
        return someOf(tableColumns());
    if (option == CommandOption::since)
        return oneOf({u"last"_s, u"7d"_s});
    if (option == CommandOption::until)
        return oneOf({u"live"_s, u"last"_s});
    if (option == CommandOption::endpoint)
        return oneOf({u"international"_s, u"mainland"_s, u"internal"_s, u"regional"_s});
    if (option == CommandOption::uiLanguage)
        return oneOf(textLanguages());
    if (option == CommandOption::language)
        return oneOf({u"en-US"_s, u"zh-CN"_s});
    if (option == CommandOption::proxy)
        return oneOf({u"automatic"_s, u"system"_s, u"none"_s});
    if (option == CommandOption::caFile || option == CommandOption::exportFile ||
        option == CommandOption::memory || option == CommandOption::screenshot)
        return aFile();
    return {};
}
