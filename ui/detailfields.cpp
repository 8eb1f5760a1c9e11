// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "detailfields.h"

#include "core/imagetext.h"
#include "core/region.h"
#include "imagestate.h"
#include "json/imagejson.h"
#include "json/indentedjson.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DetailFields)
};

QString sizeText(std::optional<qint64> gibibytes)
{
    return gibibytes ? Words::tr("%1 GiB").arg(numberText(gibibytes)) : QString();
}

QString createdWithZone(const Image &image, TimeZone zone)
{
    if (!image.created.isValid())
        return image.createdTime;
    //: A time, its zone, and how long ago it was.
    return Words::tr("%1 (%2), %3")
            .arg(createdText(image, zone), timeZoneText(zone, image.created),
                 ageText(image, QDateTime::currentDateTimeUtc()));
}

QString supportText(std::optional<bool> isSupported)
{
    if (!isSupported)
        return {};
    return *isSupported ? Words::tr("Supported") : Words::tr("Not supported");
}

} // namespace

QList<DetailField> detailFields(const Image &image, TimeZone zone)
{
    return {
            {Words::tr("Name"), image.imageName},
            {Words::tr("Image ID"), image.imageId, true},
            {Words::tr("Region"), regionLabel(image.region)},
            {Words::tr("OS"), image.osName},
            {Words::tr("Platform"), image.platform},
            {Words::tr("Architecture"), image.architecture},
            {Words::tr("Type"), imageTypeText(image.imageType)},
            {Words::tr("State"), stateText(image)},
            {Words::tr("Sync"), percentText(image.syncPercent)},
            {Words::tr("Size"), sizeText(image.imageSize)},
            {Words::tr("Created"), createdWithZone(image, zone)},
            {Words::tr("Source"), imageSourceText(image.imageSource)},
            {Words::tr("Creator"), image.imageCreator, true},
            {Words::tr("Cloud-init"), supportText(image.isSupportCloudinit)},
            {Words::tr("Deprecated"), booleanText(image.imageDeprecated)},
            {Words::tr("License"), licenseTypeText(image.licenseType)},
            {Words::tr("Family"), image.imageFamily},
            {Words::tr("CDC cache"), cdcCacheStatusText(image.cdcCacheStatus)},
            {Words::tr("Description"), image.imageDescription},
    };
}

QString rawJsonText(const Image &image)
{
    return QString::fromUtf8(indentedJson(sentJson(image)));
}

QString originText(const Image &image, TimeZone zone)
{
    const QDateTime moment =
            zone == TimeZone::Utc ? image.readTime.toUTC() : image.readTime.toLocalTime();
    //: When an image was read: the time and its zone.
    return Words::tr("As of %1 (%2) · RequestId %3")
            .arg(moment.time().toString(u"HH:mm:ss"_s), timeZoneText(zone, image.readTime),
                 image.requestId);
}
