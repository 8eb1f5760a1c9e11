// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportcolumn.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

QString numberCell(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

QString booleanCell(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? u"true"_s : u"false"_s;
}

void putDigits(QString &text, qsizetype place, int count, int number)
{
    for (qsizetype i = place + count - 1; i >= place; --i, number /= 10)
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

QString snapshotsCell(const QList<Snapshot> &snapshots)
{
    QStringList parts;
    parts.reserve(snapshots.size());
    for (const Snapshot &snapshot : snapshots) {
        parts.append(escapedPart(snapshot.snapshotId) + u':' + escapedPart(snapshot.diskUsage) +
                     u':' + numberCell(snapshot.diskSize));
    }
    return parts.join(u';');
}

QString tagsCell(const QList<Tag> &tags)
{
    QStringList parts;
    parts.reserve(tags.size());
    for (const Tag &tag : tags)
        parts.append(escapedPart(tag.key) + u'=' + escapedPart(tag.value));
    return parts.join(u';');
}

enum class Cells { Text, Value };

struct ColumnRow
{
    ExportColumn column;
    QLatin1StringView name;
    Cells cells;
    QString (*text)(const Image &image);
};

// In the order of ExportColumn.
constexpr ColumnRow columnRows[] = {
        {ExportColumn::Region, "Region"_L1, Cells::Text,
         [](const Image &image) {
             return image.place.region;
         }},
        {ExportColumn::ImageId, "ImageId"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageId;
         }},
        {ExportColumn::ImageName, "ImageName"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageName;
         }},
        {ExportColumn::OsName, "OsName"_L1, Cells::Text,
         [](const Image &image) {
             return image.osName;
         }},
        {ExportColumn::Platform, "Platform"_L1, Cells::Text,
         [](const Image &image) {
             return image.platform;
         }},
        {ExportColumn::Architecture, "Architecture"_L1, Cells::Text,
         [](const Image &image) {
             return image.architecture;
         }},
        {ExportColumn::ImageType, "ImageType"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageType;
         }},
        {ExportColumn::ImageState, "ImageState"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageState;
         }},
        {ExportColumn::ImageSource, "ImageSource"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageSource;
         }},
        {ExportColumn::ImageSize, "ImageSize"_L1, Cells::Value,
         [](const Image &image) {
             return numberCell(image.imageSize);
         }},
        {ExportColumn::CreatedTime, "CreatedTime"_L1, Cells::Text, &createdCell},
        {ExportColumn::ImageCreator, "ImageCreator"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageCreator;
         }},
        {ExportColumn::IsSupportCloudinit, "IsSupportCloudinit"_L1, Cells::Value,
         [](const Image &image) {
             return booleanCell(image.isSupportCloudinit);
         }},
        {ExportColumn::SyncPercent, "SyncPercent"_L1, Cells::Value,
         [](const Image &image) {
             return numberCell(image.syncPercent);
         }},
        {ExportColumn::LicenseType, "LicenseType"_L1, Cells::Text,
         [](const Image &image) {
             return image.licenseType;
         }},
        {ExportColumn::ImageFamily, "ImageFamily"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageFamily;
         }},
        {ExportColumn::ImageDeprecated, "ImageDeprecated"_L1, Cells::Value,
         [](const Image &image) {
             return booleanCell(image.imageDeprecated);
         }},
        {ExportColumn::CdcCacheStatus, "CdcCacheStatus"_L1, Cells::Text,
         [](const Image &image) {
             return image.cdcCacheStatus;
         }},
        {ExportColumn::ImageDescription, "ImageDescription"_L1, Cells::Text,
         [](const Image &image) {
             return image.imageDescription;
         }},
        {ExportColumn::SnapshotSet, "SnapshotSet"_L1, Cells::Text,
         [](const Image &image) {
             return snapshotsCell(image.snapshotSet);
         }},
        {ExportColumn::Tags, "Tags"_L1, Cells::Text,
         [](const Image &image) {
             return tagsCell(image.tags);
         }},
};

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < std::size(columnRows); ++i) {
        if (columnRows[i].column != static_cast<ExportColumn>(i))
            return false;
    }
    return true;
}
static_assert(rowsFollowTheEnum());

const ColumnRow &rowOf(ExportColumn column)
{
    return columnRows[static_cast<std::size_t>(column)];
}

Failure columnsError(const QString &message)
{
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"columns"_s});
}

} // namespace

QList<ExportColumn> allExportColumns()
{
    QList<ExportColumn> columns;
    columns.reserve(std::ssize(columnRows));
    for (const ColumnRow &row : columnRows)
        columns.append(row.column);
    return columns;
}

QString columnName(ExportColumn column)
{
    return rowOf(column).name;
}

bool isTextColumn(ExportColumn column)
{
    return rowOf(column).cells == Cells::Text;
}

QString columnText(ExportColumn column, const Image &image)
{
    return rowOf(column).text(image);
}

Result<QList<ExportColumn>> parseExportColumns(const QString &text)
{
    QList<ExportColumn> columns;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        const auto row = std::ranges::find_if(columnRows, [&name](const ColumnRow &candidate) {
            return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
        });
        if (row == std::end(columnRows)) {
            return columnsError(
                    QCoreApplication::translate("Export", "\"%1\" is no column.").arg(name));
        }
        if (!columns.contains(row->column))
            columns.append(row->column);
    }
    if (columns.isEmpty())
        return columnsError(QCoreApplication::translate("Export", "No column is named."));
    return columns;
}
