// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/idscan.h"
#include "pinned/judging.h"
#include "pinned/regionmaps.h"

#include <QTimeZone>

/// What the cloud has told, for tests of maps of regions to images.

using namespace Qt::StringLiterals;

inline Image image(const QString &region, const QString &id, const QString &name, int day)
{
    Image made;
    made.place.region = region;
    made.imageId = id;
    made.imageName = name;
    made.imageType = u"PRIVATE_IMAGE"_s;
    made.architecture = u"x86_64"_s;
    made.imageState = u"NORMAL"_s;
    made.created = QDateTime(QDate(2026, 11, day), QTime(0, 0), QTimeZone::utc());
    return made;
}

inline PlaceStatus read(const QString &region, bool isRead = true)
{
    return {.place = {.region = region},
            .state = isRead ? PlaceState::Complete : PlaceState::Failed,
            .answered = true,
            .total = 0};
}

/// One in Seoul and in Tokyo, older ones and another in Frankfurt, none that can be used in
/// Bangkok; Jakarta fails.
inline CloudFacts facts()
{
    CloudFacts facts;
    facts.others = {image(u"ap-seoul"_s, u"img-00000001"_s, u"web-2026-11-02"_s, 2),
                    image(u"ap-tokyo"_s, u"img-00000002"_s, u"web-2026-11-02"_s, 2),
                    image(u"eu-frankfurt"_s, u"img-00000003"_s, u"web-2026-11-01"_s, 1),
                    image(u"eu-frankfurt"_s, u"img-00000004"_s, u"web-2026-11-02"_s, 3),
                    image(u"eu-frankfurt"_s, u"img-00000005"_s, u"db-2026-11-09"_s, 9)};
    Image failed = image(u"ap-bangkok"_s, u"img-00000006"_s, u"web-2026-11-09"_s, 9);
    failed.imageState = u"CREATEFAILED"_s;
    facts.others.append(failed);
    for (const Image &one : facts.others)
        facts.images[one.imageId].append(one);
    for (const QString &region : {u"ap-bangkok"_s, u"ap-seoul"_s, u"ap-tokyo"_s, u"eu-frankfurt"_s})
        facts.asked.append(read(region));
    facts.asked.append(read(u"ap-jakarta"_s, false));
    facts.othersAsked = facts.asked;
    facts.regions.clear();
    for (const PlaceStatus &place : facts.asked)
        facts.regions.append(place.place.region);
    return facts;
}

inline QList<RegionMap> mapsOf(const QByteArray &text, const QString &path)
{
    return regionMaps(judge(scanText(text, path), facts(), {}), facts());
}
