// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/searchcommand.h"

#include "core/region.h"
#include "core/tccli.h"
#include "searches/searchview.h"
#include "searches/viewwords.h"

using namespace Qt::StringLiterals;

namespace {

/// "all", so that the command asks the regions of tomorrow, too.
QString regionList(const QList<Place> &places)
{
    QStringList regions = regionsOf(places);
    QStringList known = knownRegionIds();
    const QString list = regions.join(u',');
    regions.sort();
    known.sort();
    return regions == known ? u"all"_s : list;
}

QString escaped(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (u"\\,="_s.contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

/// As --filter and --facet take it.
QString namedValues(const QString &name, QStringList values)
{
    for (QString &value : values)
        value = escaped(value);
    return escaped(name) + u'=' + values.join(u',');
}

QStringList queryWords(const ImageQuery &query)
{
    QStringList words = {u"--region"_s, regionList(query.places)};
    for (const ImageFilter &filter : query.filters)
        words += {u"--filter"_s, namedValues(filter.name, filter.values)};
    if (!query.imageIds.isEmpty())
        words += {u"--image-id"_s, query.imageIds.join(u',')};
    if (!query.instanceType.isEmpty())
        words += {u"--instance-type"_s, query.instanceType};
    return words;
}

QStringList narrowingWords(const ShownImages &shown)
{
    QStringList words;
    if (!shown.search.find.text.isEmpty()) {
        // With an equals sign, since the text may begin with a minus.
        words.append(u"--find="_s + shown.search.find.text);
        const QString list = findOptionWords(findOptionsOf(shown.search.find));
        if (!list.isEmpty())
            words += {u"--find-as"_s, list};
    }
    for (int facet = 0; facet < facetCount; ++facet) {
        const QSet<QString> codes = shown.facets.codes(Facet(facet));
        QStringList values(codes.cbegin(), codes.cend());
        values.sort();
        if (!values.isEmpty())
            words += {u"--facet"_s, namedValues(facetName(Facet(facet)), values)};
    }
    return words;
}

QStringList tableWords(const SavedSearch &search)
{
    QStringList words;
    if (const QString sort = sortWords(sortOf(search.sort)); !sort.isEmpty())
        words += {u"--sort"_s, sort};
    QStringList names;
    for (const ImageColumn column : exportColumnsOf(search.columns))
        names.append(exportName(column));
    return words + QStringList {u"--columns"_s, names.join(u',')};
}

} // namespace

QString exportCommand(const ShownImages &shown, const QStringList &cloudOptions)
{
    const bool isTable = shown.command.words.isEmpty();
    QStringList words = QStringList {u"cvm-image-browser"_s} + shown.command.words + cloudOptions +
                        queryWords(shown.search.query);
    words += narrowingWords(shown);
    if (isTable)
        words += tableWords(shown.search);
    words += {u"--format"_s, u"csv"_s, u"--export"_s, u"-"_s};
    for (QString &word : words)
        word = shellWord(word);
    return words.join(u' ');
}
