// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imagetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    QLatin1StringView code;
    const char *text;
};

// Sources: the Image data type of the API, and for USING the page of DeleteImages.
constexpr Word imageTypes[] = {
        //: Type of an image: offered by the cloud to everyone.
        {"PUBLIC_IMAGE"_L1, QT_TRANSLATE_NOOP("ImageText", "Public")},
        //: Type of an image: made by this account.
        {"PRIVATE_IMAGE"_L1, QT_TRANSLATE_NOOP("ImageText", "Private")},
        //: Type of an image: shared with this account by another.
        {"SHARED_IMAGE"_L1, QT_TRANSLATE_NOOP("ImageText", "Shared")},
        //: Type of an image: sold on the marketplace.
        {"MARKET_IMAGE"_L1, QT_TRANSLATE_NOOP("ImageText", "Marketplace")},
};

constexpr Word imageStates[] = {
        {"CREATING"_L1, QT_TRANSLATE_NOOP("ImageText", "Creating")},
        //: State of an image: ready for use.
        {"NORMAL"_L1, QT_TRANSLATE_NOOP("ImageText", "Normal")},
        {"CREATEFAILED"_L1, QT_TRANSLATE_NOOP("ImageText", "Creation failed")},
        {"USING"_L1, QT_TRANSLATE_NOOP("ImageText", "In use")},
        {"SYNCING"_L1, QT_TRANSLATE_NOOP("ImageText", "Syncing")},
        {"IMPORTING"_L1, QT_TRANSLATE_NOOP("ImageText", "Importing")},
        {"IMPORTFAILED"_L1, QT_TRANSLATE_NOOP("ImageText", "Import failed")},
        //: State of an image that should no longer be used; see stateCode().
        {"DEPRECATED"_L1, QT_TRANSLATE_NOOP("ImageText", "Deprecated")},
};

constexpr Word imageSources[] = {
        {"OFFICIAL"_L1, QT_TRANSLATE_NOOP("ImageText", "Official")},
        {"CREATE_IMAGE"_L1, QT_TRANSLATE_NOOP("ImageText", "Created from an instance")},
        {"EXTERNAL_IMPORT"_L1, QT_TRANSLATE_NOOP("ImageText", "Imported")},
};

constexpr Word diskUsages[] = {
        //: Use of a disk.
        {"SYSTEM_DISK"_L1, QT_TRANSLATE_NOOP("ImageText", "System")},
        //: Use of a disk.
        {"DATA_DISK"_L1, QT_TRANSLATE_NOOP("ImageText", "Data")},
};

constexpr Word licenseTypes[] = {
        {"TencentCloud"_L1, QT_TRANSLATE_NOOP("ImageText", "Tencent Cloud")},
        //: License of an image: the user brings an own one.
        {"BYOL"_L1, QT_TRANSLATE_NOOP("ImageText", "Bring your own")},
};

constexpr Word cdcCacheStates[] = {
        {"CACHED_ALL"_L1, QT_TRANSLATE_NOOP("ImageText", "Cached everywhere")},
        {"CACHING"_L1, QT_TRANSLATE_NOOP("ImageText", "Caching")},
        {"CACHED"_L1, QT_TRANSLATE_NOOP("ImageText", "Cached")},
        {"CACHE_INVALID"_L1, QT_TRANSLATE_NOOP("ImageText", "Cache invalid")},
        {"CACHE_FAILED"_L1, QT_TRANSLATE_NOOP("ImageText", "Caching failed")},
};

QString wordFor(std::span<const Word> words, const QString &code)
{
    for (const Word &word : words) {
        if (code == word.code)
            return QCoreApplication::translate("ImageText", word.text);
    }
    return code;
}

QString minuteText(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QString imageTypeText(const QString &code)
{
    return wordFor(imageTypes, code);
}

QString imageStateText(const QString &code)
{
    return wordFor(imageStates, code);
}

QString stateCode(const Image &image)
{
    const bool isDeprecated = image.imageDeprecated.value_or(false);
    return isDeprecated && image.imageState == "NORMAL"_L1 ? u"DEPRECATED"_s : image.imageState;
}

QString stateText(const Image &image)
{
    const QString words = imageStateText(stateCode(image));
    if (image.imageState == "SYNCING"_L1 && image.syncPercent)
        return words + u' ' + percentText(image.syncPercent);
    return words;
}

QString imageSourceText(const QString &code)
{
    return wordFor(imageSources, code);
}

QString diskUsageText(const QString &code)
{
    return wordFor(diskUsages, code);
}

QString licenseTypeText(const QString &code)
{
    return wordFor(licenseTypes, code);
}

QString cdcCacheStatusText(const QString &code)
{
    return wordFor(cdcCacheStates, code);
}

QString booleanText(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? QCoreApplication::translate("ImageText", "Yes")
                  : QCoreApplication::translate("ImageText", "No");
}

QString numberText(std::optional<qint64> value)
{
    return value ? QLocale().toString(*value) : QString();
}

QString percentText(std::optional<qint64> value)
{
    if (!value)
        return {};
    //: A percentage.
    return QCoreApplication::translate("ImageText", "%1 %").arg(QLocale().toString(*value));
}

QString createdText(const Image &image, TimeZone zone)
{
    if (!image.created.isValid())
        return image.createdTime;
    return minuteText(zone == TimeZone::Utc ? image.created.toUTC() : image.created.toLocalTime());
}

QString createdText(const Image &image, const QTimeZone &zone)
{
    return image.created.isValid() ? minuteText(image.created.toTimeZone(zone)) : image.createdTime;
}

QString timeZoneText(TimeZone zone, const QDateTime &moment)
{
    return zone == TimeZone::Utc ? u"UTC"_s : moment.toLocalTime().timeZoneAbbreviation();
}

QString timeZoneText(TimeZone zone)
{
    const QTimeZone local = QTimeZone::systemTimeZone();
    if (zone == TimeZone::Local && local.isValid() && local.hasDaylightTime())
        return QString::fromLatin1(local.id());
    return timeZoneText(zone, QDateTime::currentDateTimeUtc());
}

QString ageText(const Image &image, const QDateTime &now)
{
    if (!image.created.isValid())
        return {};
    const auto days = int(image.created.daysTo(now));
    if (days < 1)
        return QCoreApplication::translate("ImageText", "today");
    if (days < 60)
        return QCoreApplication::translate("ImageText", "%n days ago", nullptr, days);
    const int months = days / 30;
    if (months < 24)
        return QCoreApplication::translate("ImageText", "%n months ago", nullptr, months);
    const int years = days / 365;
    return QCoreApplication::translate("ImageText", "%n years ago", nullptr, years);
}

QString tagsText(const QList<Tag> &tags)
{
    QStringList parts;
    parts.reserve(tags.size());
    for (const Tag &tag : tags)
        parts.append(tag.key + u'=' + tag.value);
    return parts.join(", "_L1);
}

qint64 totalDiskSize(const QList<Snapshot> &snapshots)
{
    qint64 sum = 0;
    for (const Snapshot &snapshot : snapshots) {
        // Whoever sends nonsense gets no more than the largest number.
        if (qAddOverflow(sum, snapshot.diskSize.value_or(0), &sum))
            return std::numeric_limits<qint64>::max();
    }
    return sum;
}
