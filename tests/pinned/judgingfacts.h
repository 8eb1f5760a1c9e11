// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/judging.h"

#include <QTimeZone>

/// What the cloud has told, for tests of what follows from it.

using namespace Qt::StringLiterals;

inline Image image(const QString &region, const QString &id, const QString &name,
                   const QString &created, const QString &type = u"PRIVATE_IMAGE"_s)
{
    Image made;
    made.place.region = region;
    made.imageId = id;
    made.imageName = name;
    made.imageType = type;
    made.architecture = u"x86_64"_s;
    made.imageState = u"NORMAL"_s;
    made.createdTime = created;
    made.created = QDateTime::fromString(created + u"T00:00:00Z"_s, Qt::ISODate);
    return made;
}

inline PlaceStatus read(const QString &region, const QString &profile = {})
{
    return {.place = {.profile = profile, .region = region},
            .state = PlaceState::Complete,
            .answered = true,
            .total = 0};
}

inline PlaceStatus failed(const QString &region, const QString &profile = {})
{
    PlaceStatus status = read(region, profile);
    status.state = PlaceState::Failed;
    status.error = ApiError {.place = status.place};
    return status;
}

/// Of a cloud that has no more regions than these.
inline CloudFacts factsOf(const QList<Image> &images, const QList<PlaceStatus> &asked,
                          const QStringList &regions = {u"ap-seoul"_s, u"ap-tokyo"_s})
{
    CloudFacts facts {.regions = regions, .others = images, .othersAsked = asked};
    for (const Image &one : images)
        facts.images[one.imageId].append(one);
    facts.asked = asked;
    return facts;
}

inline PinnedId pinned(const QString &id, const QString &region = {})
{
    return {.path = u"a.tf"_s,
            .id = id,
            .region = region,
            .regionFrom = region.isEmpty() ? RegionSource::None : RegionSource::MapKey};
}

inline const QString id = u"img-0a1b2c3d"_s;
inline const QString seoul = u"ap-seoul"_s;
inline const QString tokyo = u"ap-tokyo"_s;

/// Of the first of these ids, on 2026-11-27.
inline Finding only(const QList<PinnedId> &ids, const CloudFacts &facts,
                    const JudgingRules &rules = {})
{
    JudgingRules now = rules;
    now.now = QDateTime(QDate(2026, 11, 27), QTime(0, 0), QTimeZone::utc());
    return judge(ids, facts, now).value(0);
}
