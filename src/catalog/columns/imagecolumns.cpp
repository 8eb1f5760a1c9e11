// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/imagecolumns.h"

#include "core/oneline.h"
#include "core/region.h"

#include <QCoreApplication>
#include <QLocale>

#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

using Numbers = std::pair<qint64, qint64>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImageColumns)
};

/// A field as it is.
template<auto field>
QString plain(const Image &image)
{
    return image.*field;
}

/// A field in words.
template<auto field, auto words>
QString worded(const Image &image)
{
    return words(image.*field);
}

template<auto field>
std::optional<Numbers> number(const Image &image)
{
    const std::optional<qint64> value = image.*field;
    return value ? std::optional(Numbers(*value, 0)) : std::nullopt;
}

std::optional<Numbers> createdNumbers(const Image &image)
{
    if (!image.created.isValid())
        return std::nullopt;
    return Numbers(image.created.toMSecsSinceEpoch(), 0);
}

std::optional<Numbers> snapshotNumbers(const Image &image)
{
    if (image.snapshotSet.isEmpty())
        return std::nullopt;
    return Numbers(image.snapshotSet.size(), totalDiskSize(image.snapshotSet));
}

QString gibText(std::optional<qint64> size)
{
    return size ? Texts::tr("%1 GiB").arg(numberText(size)) : QString();
}

QString snapshotsText(const QList<Snapshot> &snapshots)
{
    if (snapshots.isEmpty())
        return {};
    const QString count = numberText(snapshots.size());
    const qint64 size = totalDiskSize(snapshots);
    //: Snapshots of an image: how many, and their size together, as in "2 · 250 GiB".
    return size > 0 ? Texts::tr("%1 · %2").arg(count, gibText(size)) : count;
}

QString snapshotsSpeech(const QList<Snapshot> &snapshots)
{
    if (snapshots.isEmpty())
        return {};
    const QString count = Texts::tr("%n snapshot(s)", nullptr, int(snapshots.size()));
    const qint64 size = totalDiskSize(snapshots);
    //: %1 is "2 snapshots", %2 their size together, as in "250 GiB".
    return size > 0 ? Texts::tr("%1, %2").arg(count, gibText(size)) : count;
}

QString snapshotLines(const QList<Snapshot> &snapshots)
{
    QStringList lines;
    for (const Snapshot &snapshot : snapshots) {
        QStringList parts = {snapshot.snapshotId, diskUsageText(snapshot.diskUsage),
                             gibText(snapshot.diskSize)};
        parts.removeAll(QString());
        lines.append(parts.join(u' '));
    }
    return lines.join(u'\n');
}

QString tagLines(const QList<Tag> &tags)
{
    QStringList lines;
    for (const Tag &tag : tags)
        lines.append(tagsText({tag}));
    return lines.join(u'\n');
}

/// A column in one line. Functions that are null have nothing to say.
struct ColumnRow
{
    ImageColumn column;
    const char *header;
    Qt::AlignmentFlag alignment;
    QString (*text)(const Image &); ///< Null: the time of creation, which wants a zone.
    std::optional<Numbers> (*numbers)(const Image &) = nullptr; ///< Null: sorted by the text.
    QString (*fullText)(const Image &) = nullptr;
    QString (*speech)(const Image &) = nullptr;
};

constexpr ColumnRow columnRows[] = {
        {ImageColumn::Region, QT_TRANSLATE_NOOP("ImageColumns", "Region"), Qt::AlignLeft,
         worded<&Image::region, regionName>},
        {ImageColumn::Name, QT_TRANSLATE_NOOP("ImageColumns", "Name"), Qt::AlignLeft,
         plain<&Image::imageName>, nullptr, plain<&Image::imageName>},
        {ImageColumn::ImageId, QT_TRANSLATE_NOOP("ImageColumns", "Image ID"), Qt::AlignLeft,
         plain<&Image::imageId>},
        //: Column: operating system.
        {ImageColumn::Os, QT_TRANSLATE_NOOP("ImageColumns", "OS"), Qt::AlignLeft,
         plain<&Image::osName>},
        {ImageColumn::Platform, QT_TRANSLATE_NOOP("ImageColumns", "Platform"), Qt::AlignLeft,
         plain<&Image::platform>},
        {ImageColumn::Architecture, QT_TRANSLATE_NOOP("ImageColumns", "Architecture"),
         Qt::AlignLeft, plain<&Image::architecture>},
        //: Column: public, private or shared.
        {ImageColumn::Type, QT_TRANSLATE_NOOP("ImageColumns", "Type"), Qt::AlignLeft,
         worded<&Image::imageType, imageTypeText>},
        //: Column: state of an image.
        {ImageColumn::State, QT_TRANSLATE_NOOP("ImageColumns", "State"), Qt::AlignLeft, stateText},
        {ImageColumn::Size, QT_TRANSLATE_NOOP("ImageColumns", "Size (GiB)"), Qt::AlignRight,
         worded<&Image::imageSize, numberText>, number<&Image::imageSize>, nullptr,
         worded<&Image::imageSize, gibText>},
        {ImageColumn::Created, QT_TRANSLATE_NOOP("ImageColumns", "Created"), Qt::AlignLeft, nullptr,
         createdNumbers},
        //: Column: where the image comes from.
        {ImageColumn::Source, QT_TRANSLATE_NOOP("ImageColumns", "Source"), Qt::AlignLeft,
         worded<&Image::imageSource, imageSourceText>},
        {ImageColumn::Creator, QT_TRANSLATE_NOOP("ImageColumns", "Creator"), Qt::AlignLeft,
         plain<&Image::imageCreator>},
        {ImageColumn::Snapshots, QT_TRANSLATE_NOOP("ImageColumns", "Snapshots"), Qt::AlignLeft,
         worded<&Image::snapshotSet, snapshotsText>, snapshotNumbers,
         worded<&Image::snapshotSet, snapshotLines>, worded<&Image::snapshotSet, snapshotsSpeech>},
        {ImageColumn::Tags, QT_TRANSLATE_NOOP("ImageColumns", "Tags"), Qt::AlignLeft,
         worded<&Image::tags, tagsText>, nullptr, worded<&Image::tags, tagLines>},
        {ImageColumn::CloudInit, QT_TRANSLATE_NOOP("ImageColumns", "Cloud-init"), Qt::AlignLeft,
         worded<&Image::isSupportCloudinit, booleanText>},
        {ImageColumn::Deprecated, QT_TRANSLATE_NOOP("ImageColumns", "Deprecated"), Qt::AlignLeft,
         worded<&Image::imageDeprecated, booleanText>},
        //: Column: name of the image family.
        {ImageColumn::Family, QT_TRANSLATE_NOOP("ImageColumns", "Family"), Qt::AlignLeft,
         plain<&Image::imageFamily>},
        {ImageColumn::License, QT_TRANSLATE_NOOP("ImageColumns", "License"), Qt::AlignLeft,
         worded<&Image::licenseType, licenseTypeText>},
        //: Column: how far a copy to this region has come, in percent.
        {ImageColumn::Sync, QT_TRANSLATE_NOOP("ImageColumns", "Sync"), Qt::AlignRight,
         worded<&Image::syncPercent, percentText>, number<&Image::syncPercent>},
        {ImageColumn::Description, QT_TRANSLATE_NOOP("ImageColumns", "Description"), Qt::AlignLeft,
         plain<&Image::imageDescription>, nullptr, plain<&Image::imageDescription>},
};
static_assert(std::size(columnRows) == size_t(imageColumnCount));

constexpr bool isInOrder()
{
    int next = 0;
    for (const ColumnRow &row : columnRows) {
        if (int(row.column) != next++)
            return false;
    }
    return true;
}
static_assert(isInOrder());

const ColumnRow &rowOf(ImageColumn column)
{
    return columnRows[size_t(column)];
}

} // namespace

QString columnHeader(ImageColumn column)
{
    return Texts::tr(rowOf(column).header);
}

Qt::Alignment columnAlignment(ImageColumn column)
{
    return rowOf(column).alignment | Qt::AlignVCenter;
}

QString cellText(const Image &image, ImageColumn column, TimeZone zone)
{
    const auto textOf = rowOf(column).text;
    return onOneLine(textOf ? textOf(image) : createdText(image, zone));
}

QString cellToolTip(const Image &image, ImageColumn column)
{
    const auto fullText = rowOf(column).fullText;
    const QString text = fullText ? fullText(image) : QString();
    if (text.isEmpty())
        return {};
    return "<qt><span style=\"white-space: pre-wrap\">"_L1 + text.toHtmlEscaped() +
           "</span></qt>"_L1;
}

QString cellSpeech(const Image &image, ImageColumn column)
{
    const auto speech = rowOf(column).speech;
    return speech ? speech(image) : QString();
}

SortValue sortValue(const Image &image, ImageColumn column)
{
    if (const auto numbers = rowOf(column).numbers) {
        const std::optional<Numbers> value = numbers(image);
        return value ? SortValue(*value) : SortValue();
    }
    const QString text = cellText(image, column);
    return text.isEmpty() ? SortValue() : SortValue(text);
}

bool isSortedByText(ImageColumn column)
{
    return !rowOf(column).numbers;
}

QCollator imageCollator()
{
    // The "C" locale orders by code point; nobody reads a table that way.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}
