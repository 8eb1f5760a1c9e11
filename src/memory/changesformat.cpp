// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changesformat.h"

#include "core/oneline.h"
#include "export/markdownwriter.h"
#include "memory/changegroups.h"
#include "memory/changesjson.h"
#include "memory/changestables.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

// Both in the order of the enum.
constexpr std::array suffixes = {"txt"_L1, "json"_L1, "ndjson"_L1,
                                 "csv"_L1, "md"_L1,   "diff.csv"_L1};
constexpr std::array words = {"text"_L1, "json"_L1, "ndjson"_L1, "csv"_L1, "md"_L1, "highlight"_L1};

/// "ImageState NORMAL -> SYNCING, …"
QString fieldsText(const QList<FieldChange> &fields)
{
    QStringList parts;
    for (const FieldChange &field : fields) {
        parts.append(u"%1 %2 -> %3"_s.arg(QString::fromUtf8(field.name), valueText(field.before),
                                          valueText(field.after)));
    }
    return parts.join(u", "_s);
}

QByteArray plainText(const ChangesReport &report)
{
    QByteArray text = summaryText(report).toUtf8() + '\n';
    for (const ChangeGroup &group : groupsOfAlike(report)) {
        const PlaceChange &change = *group.first.change;
        QStringList places;
        for (const ComparedPlace *place : group.places)
            places.append(wordOf(report, place->place));
        QStringList cells = {changeWord(change.kind), places.join(", "_L1), change.image.imageId,
                             change.image.imageName};
        if (!change.wasId.isEmpty())
            cells.append(u"was "_s + change.wasId);
        if (!change.fields.isEmpty())
            cells.append(fieldsText(change.fields));
        cells += changeNoteTexts(group.first);
        for (QString &cell : cells)
            cell = onOneLine(cell);
        text += cells.join(u'\t').toUtf8() + '\n';
    }
    return text;
}

QByteArray csv(const QList<QStringList> &rows)
{
    QByteArray text;
    for (const QStringList &row : rows)
        text += csvRow(row);
    return text;
}

QByteArray markdown(const ChangesReport &report)
{
    const QList<QStringList> rows = changeRows(report, RowsFor::People);
    QByteArray text = markdownCell(summaryText(report)).toUtf8() + '\n';
    if (changeCount(report) == 0)
        return text;
    text += '\n';
    for (qsizetype row = 0; row < rows.size(); ++row) {
        QStringList cells = rows[row];
        for (QString &cell : cells)
            cell = markdownCell(cell);
        text += markdownRow(cells);
        if (row == 0)
            text += markdownRule(cells.size());
    }
    return text;
}

} // namespace

QStringList changesFormatWords()
{
    QStringList all;
    for (const auto word : words)
        all.append(word);
    return all;
}

std::optional<ChangesFormat> changesFormat(const QString &word)
{
    const qsizetype index = changesFormatWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(ChangesFormat(index));
}

QLatin1StringView changesFormatSuffix(ChangesFormat format)
{
    return suffixes[size_t(format)];
}

std::optional<ChangesFormat> changesFormatOfFile(const QString &path)
{
    // From the last, whose ending has that of another in it.
    for (size_t i = suffixes.size(); i-- > 0;) {
        if (path.endsWith(u'.' + suffixes[i], Qt::CaseInsensitive))
            return ChangesFormat(i);
    }
    return std::nullopt;
}

QByteArray changesText(const ChangesReport &report, ChangesFormat format)
{
    switch (format) {
    case ChangesFormat::Text:
        break;
    case ChangesFormat::Json:
        return changesJson(report);
    case ChangesFormat::Ndjson:
        return changeLines(report);
    case ChangesFormat::Csv:
        return csv(changeRows(report, RowsFor::Programs));
    case ChangesFormat::Markdown:
        return markdown(report);
    case ChangesFormat::Highlight:
        return csv(highlightedRows(report));
    }
    return plainText(report);
}
