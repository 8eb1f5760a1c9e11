// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imagetext.h"

#include "core/codewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

QString minuteText(const QDateTime &time)
{
    const QDate date = time.date();
    if (date.year() < 0 || date.year() > 9999)
        return time.toString(u"yyyy-MM-dd HH:mm"_s);
    // The same, which is asked of each image, in a tenth of the time.
    QString text = u"0000-00-00 00:00"_s;
    const auto write = [&text](qsizetype end, int number) {
        for (; number > 0; number /= 10)
            text[--end] = QChar(u'0' + number % 10);
    };
    write(4, date.year());
    write(7, date.month());
    write(10, date.day());
    write(13, time.time().hour());
    write(16, time.time().minute());
    return text;
}

} // namespace

QString stateCode(const Image &image)
{
    const bool isDeprecated = image.imageDeprecated.value_or(false);
    return isDeprecated && image.imageState == "NORMAL"_L1 ? u"DEPRECATED"_s : image.imageState;
}

QString stateText(const Image &image)
{
    const QString words = imageStateText(stateCode(image));
    if (image.imageState == "SYNCING"_L1 && image.syncPercent)
        //: State of an image, and how far it is, as in "Syncing 45 %".
        return QCoreApplication::translate("ImageText", "%1 %2")
                .arg(words, percentText(image.syncPercent));
    return words;
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

QString createdCode(const Image &image)
{
    return image.created.isValid() ? image.created.toUTC().toString(Qt::ISODate)
                                   : image.createdTime;
}

QString createdText(const Image &image, TimeZone zone)
{
    if (!image.created.isValid())
        return image.createdTime;
    return minuteText(zone == TimeZone::Utc ? image.created.toUTC() : image.created.toLocalTime());
}

QString createdText(const Image &image, const QTimeZone &zone)
{
    if (!image.created.isValid())
        return image.createdTime;
    return minuteText(image.created.toUTC().addSecs(zone.offsetFromUtc(image.created)));
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
