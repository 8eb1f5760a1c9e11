// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportcolumn.h"

#include "catalog/columns/cellcode.h"
#include "catalog/columns/columnfacts.h"
#include "catalog/columns/profilecolumn.h"
#include "core/overloaded.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

void putDigits(QString &text, qsizetype position, int count, int number)
{
    for (qsizetype i = position + count - 1; i >= position; --i, number /= 10)
        text[i] = QChar(u'0' + number % 10);
}

/// As Qt::ISODate says it, which takes as long as the rest of an image.
QString createdCell(const Image &image)
{
    if (!image.created.isValid())
        return image.createdTime;
    const QDateTime utc = image.created.toUTC();
    const QTime time = utc.time();
    int year = 0;
    int month = 0;
    int day = 0;
    utc.date().getDate(&year, &month, &day);
    if (year < 0 || year > 9999)
        return utc.toString(Qt::ISODate);
    QString text = u"yyyy-MM-ddThh:mm:ssZ"_s;
    putDigits(text, 0, 4, year);
    putDigits(text, 5, 2, month);
    putDigits(text, 8, 2, day);
    putDigits(text, 11, 2, time.hour());
    putDigits(text, 14, 2, time.minute());
    putDigits(text, 17, 2, time.second());
    return text;
}

bool needsBackslash(QChar character)
{
    return character == u'\\' || character == u';' || character == u'=' || character == u':';
}

QString escapedPart(const QString &part)
{
    // Hardly any part needs it, and an export has millions of them.
    if (std::ranges::none_of(part, needsBackslash))
        return part;
    QString escaped;
    for (const QChar character : part) {
        if (needsBackslash(character))
            escaped.append(u'\\');
        escaped.append(character);
    }
    return escaped;
}

/// The texts that `put` appends for each entry, separated.
template<typename Entry, typename Put>
QString joinedCell(const QList<Entry> &entries, Put put)
{
    QString cell;
    for (const Entry &entry : entries) {
        if (!cell.isEmpty())
            cell += u';';
        put(cell, entry);
    }
    return cell;
}

QString snapshotsCell(const QList<Snapshot> &snapshots)
{
    return joinedCell(snapshots, [](QString &cell, const Snapshot &snapshot) {
        cell += escapedPart(snapshot.snapshotId) + u':' + escapedPart(snapshot.diskUsage) + u':' +
                numberCode(snapshot.diskSize);
    });
}

QString tagsCell(const QList<Tag> &tags)
{
    return joinedCell(tags, [](QString &cell, const Tag &tag) {
        cell += escapedPart(tag.key) + u'=' + escapedPart(tag.value);
    });
}

QString textOf(const Image &image, const ColumnValue &value)
{
    const Overloaded read = {
            [&image](const TextValue &text) { return text.text(image); },
            [&image](const CodeValue &code) { return code.code(image); },
            [&image](const FlagValue &flag) { return flagCode(flag.flag(image)); },
            [&image](const NumberValue &number) { return numberCode(number.number(image)); },
            [&image](CreatedValue) { return createdCell(image); },
            [&image](TagsValue) { return tagsCell(image.tags); },
            [&image](SnapshotsValue) { return snapshotsCell(image.snapshotSet); },
    };
    return std::visit(read, value);
}

Failure columnsError(const QString &message)
{
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"columns"_s});
}

} // namespace

QList<ImageColumn> allExportColumns()
{
    return {std::begin(exportOrder), std::end(exportOrder)};
}

QList<ImageColumn> usualExportColumns(bool showsProfiles)
{
    return withProfileColumn(allExportColumns(), showsProfiles);
}

QString exportName(ImageColumn column)
{
    return columnFacts(column).exportName;
}

bool isExportedAsText(ImageColumn column)
{
    const Overloaded read = {
            [](const TextValue &) { return true; },  [](const CodeValue &) { return true; },
            [](const FlagValue &) { return false; }, [](const NumberValue &) { return false; },
            [](CreatedValue) { return true; },       [](TagsValue) { return true; },
            [](SnapshotsValue) { return true; },
    };
    return std::visit(read, columnFacts(column).value);
}

QString exportText(const Image &image, ImageColumn column)
{
    const ColumnFacts &facts = columnFacts(column);
    return facts.exportText ? facts.exportText(image) : textOf(image, facts.value);
}

Result<QList<ImageColumn>> parseExportColumns(const QString &text)
{
    QList<ImageColumn> columns;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        const auto *column = std::ranges::find_if(exportOrder, [&name](ImageColumn candidate) {
            return name.compare(exportName(candidate), Qt::CaseInsensitive) == 0;
        });
        if (column == std::end(exportOrder)) {
            return columnsError(
                    QCoreApplication::translate("Export", "There is no column \"%1\".").arg(name));
        }
        if (!columns.contains(*column))
            columns.append(*column);
    }
    if (columns.isEmpty())
        return columnsError(QCoreApplication::translate("Export", "No column is given."));
    return columns;
}
