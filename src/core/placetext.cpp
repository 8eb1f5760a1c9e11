// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/placetext.h"

#include "core/bidicontrols.h"
#include "core/region.h"

#include <QCoreApplication>

QString placeText(const Place &place)
{
    const QString region = regionName(place.region);
    if (place.profile.isEmpty())
        return region;
    //: The name of an account's profile and a region, as in "prod · Seoul".
    return QCoreApplication::translate("PlaceText", "%1 · %2").arg(isolated(place.profile), region);
}

QString placeWord(const Place &place)
{
    if (place.profile.isEmpty() || place.region.isEmpty())
        return place.profile + place.region;
    return place.profile + u'/' + place.region;
}
