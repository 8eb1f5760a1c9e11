// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/viewwords.h"

#include "catalog/columns/columnfacts.h"
#include "export/exportcolumn.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString descending = u"desc"_s;
const QString ascending = u"asc"_s;

struct Switch
{
    QLatin1StringView word;
    bool FindOptions::*isOn;
};

constexpr Switch switches[] = {{"case"_L1, &FindOptions::matchCase},
                               {"word"_L1, &FindOptions::wholeWord},
                               {"regex"_L1, &FindOptions::regularExpression}};
constexpr auto utc = "utc"_L1;
constexpr auto local = "local"_L1; // the zone of the machine

Failure usageError(const QString &field, const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = field});
}

bool isSame(const QString &text, const QString &word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

std::optional<ImageColumn> tableColumn(const QString &name)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (isSame(name, exportName(ImageColumn(column))))
            return ImageColumn(column);
    }
    return std::nullopt;
}

/// The parts between commas, without what is empty.
QStringList partsOf(const QString &words)
{
    QStringList parts;
    for (const QString &part : words.split(u',')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

std::optional<FindZone> zoneNamed(const QString &word)
{
    if (isSame(word, utc))
        return TimeZone::Utc;
    if (isSame(word, local))
        return TimeZone::Local;
    const FindZone zone = FindZone::named(word);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

/// Whether the word was one of the options, which has it then.
bool takeOption(FindOptions &options, const QString &word)
{
    for (const auto &[name, isOn] : switches) {
        if (isSame(word, name)) {
            options.*isOn = true;
            return true;
        }
    }
    if (const std::optional<FindZone> zone = zoneNamed(word)) {
        options.zone = *zone;
        return true;
    }
    const std::optional<ImageColumn> column = tableColumn(word);
    if (column && !options.column)
        options.column = column;
    return column && options.column == column;
}

} // namespace

QString findOptionWords(const FindOptions &options)
{
    QStringList words;
    for (const auto &[name, isOn] : switches) {
        if (options.*isOn)
            words.append(name);
    }
    if (const QString zone = options.zone.name(); zone != FindZone(TimeZone::Utc).name())
        words.append(zone);
    if (options.column)
        words.append(exportName(*options.column));
    return words.join(u',');
}

Result<FindOptions> parseFindOptions(const QString &words)
{
    // A script finds the same on each machine, and days are those of the times in its file.
    FindOptions options = {.zone = TimeZone::Utc};
    for (const QString &word : partsOf(words)) {
        if (!takeOption(options, word)) {
            return usageError(u"find-as"_s, Words::tr("\"%1\" is not a find option and not a time "
                                                      "zone, or is one column too many.")
                                                    .arg(word));
        }
    }
    return options;
}

QString sortWords(const QList<SortKeyColumn> &sort)
{
    QStringList words;
    for (const SortKeyColumn &sorted : sort) {
        const QString name = exportName(ImageColumn(sorted.column));
        words.append(sorted.order == Qt::DescendingOrder ? name + u':' + descending : name);
    }
    return words.join(u',');
}

Result<QList<SortKeyColumn>> parseSort(const QString &words)
{
    QList<SortKeyColumn> sort;
    for (const QString &word : partsOf(words)) {
        const QString name = word.section(u':', 0, 0);
        const QString order = word.section(u':', 1);
        const std::optional<ImageColumn> column = tableColumn(name);
        const bool isOrder =
                !word.contains(u':') || isSame(order, ascending) || isSame(order, descending);
        if (!column || !isOrder) {
            return usageError(u"sort"_s, Words::tr("\"%1\" cannot be sorted by.").arg(word));
        }
        const bool isTwice = std::ranges::any_of(sort, [&column](const SortKeyColumn &sorted) {
            return sorted.column == int(*column);
        });
        if (isTwice)
            return usageError(u"sort"_s, Words::tr("\"%1\" is given twice.").arg(name));
        sort.append(
                {.column = int(*column),
                 .order = isSame(order, descending) ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    if (sort.isEmpty())
        return usageError(u"sort"_s, Words::tr("No column is given."));
    return sort;
}

QString facetName(Facet facet)
{
    return exportName(facetColumn(facet));
}

Result<Facet> parseFacetName(const QString &name)
{
    for (int facet = 0; facet < facetCount; ++facet) {
        if (isSame(name, facetName(Facet(facet))))
            return Facet(facet);
    }
    return usageError(u"facet"_s, Words::tr("There is no facet \"%1\".").arg(name));
}
