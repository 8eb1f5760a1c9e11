// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/detailfields.h"

#include "catalog/columns/imagecolumns.h"
#include "core/bidicontrols.h"
#include "core/imagetext.h"
#include "core/momenttext.h"
#include "core/region.h"
#include "json/imagejson.h"
#include "json/indentedjson.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DetailFields)
};

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
    //: Whether an image supports cloud-init.
    return *isSupported ? Words::tr("Supported") : Words::tr("Not supported");
}

/// Here is room for more than a cell says.
QString detailText(const Image &image, ImageColumn column, TimeZone zone)
{
    switch (column) {
    case ImageColumn::Region:
        return regionLabel(image.place.region);
    case ImageColumn::Size:
        return cellSpeech(image, column);
    case ImageColumn::Created:
        return createdWithZone(image, zone);
    case ImageColumn::CloudInit:
        return supportText(image.isSupportCloudinit);
    default:
        return cellFullText(image, column, zone);
    }
}

} // namespace

QList<DetailField> detailFields(const Image &image, TimeZone zone)
{
    return detailFields(image, zone, showsProfiles({image.place}));
}

QList<DetailField> detailFields(const Image &image, TimeZone zone, bool showsProfile)
{
    QList<DetailField> fields;
    fields.reserve(std::ssize(detailOrder));
    for (const ImageColumn column : detailOrder) {
        if (column == ImageColumn::Profile && !showsProfile)
            continue;
        fields.append(
                {.column = column,
                 .label = column == ImageColumn::Size ? Words::tr("Size") : columnTitle(column),
                 .value = detailText(image, column, zone),
                 .isFixedWidth = column == ImageColumn::ImageId || column == ImageColumn::Creator,
                 .stateCode = column == ImageColumn::State ? stateCode(image) : QString()});
    }
    return fields;
}

QString rawJsonText(const Image &image)
{
    QString escaped;
    for (const QChar character : QString::fromUtf8(indentedJson(sentJson(image)))) {
        // Only within strings, where this is another way to write the same.
        if (isBidiControl(character))
            escaped += u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0'));
        else
            escaped += character;
    }
    return escaped;
}

QString originText(const ImageOrigin &origin, TimeZone zone)
{
    if (origin.requestId.isEmpty()) {
        //: When an image was read, of an earlier time or without an id of the request: the time, as
        //: in "10:21 yesterday", and its zone.
        return Words::tr("As of %1 (%2)")
                .arg(momentText(origin.readTime, QDateTime::currentDateTimeUtc(), zone),
                     timeZoneText(zone, origin.readTime));
    }
    const QDateTime moment =
            zone == TimeZone::Utc ? origin.readTime.toUTC() : origin.readTime.toLocalTime();
    //: When an image was read: the time and its zone.
    return Words::tr("As of %1 (%2) · RequestId %3")
            .arg(moment.time().toString(u"HH:mm:ss"_s), timeZoneText(zone, origin.readTime),
                 origin.requestId);
}
