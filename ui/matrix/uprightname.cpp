// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/uprightname.h"

#include "core/bidicontrols.h"
#include "core/placetext.h"

#include <QFontMetrics>

#include <algorithm>

QString uprightName(const QString &mark, const Place &place, const QFontMetrics &metrics, int room)
{
    const auto named = [&mark](const Place &at) -> QString {
        return mark + withVisibleControls(placeText(at));
    };
    QString name = named(place);
    const int lacking = metrics.horizontalAdvance(name) - room;
    if (lacking > 0 && !place.profile.isEmpty()) {
        Place shortened = place;
        // Of a profile that is cut, there is a letter at least; the ends of letters need a little.
        const int least = metrics.horizontalAdvance(place.profile.first(1) + QChar(0x2026)) + 2;
        const int left = metrics.horizontalAdvance(place.profile) - lacking;
        shortened.profile =
                metrics.elidedText(place.profile, Qt::ElideRight, std::max(left, least));
        name = named(shortened);
    }
    return metrics.elidedText(name, Qt::ElideRight, room);
}
