// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/placelimits.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlaceLimits)
};

} // namespace

QString placeLimitText(PlaceLimit limit, const PlaceLimits &limits)
{
    const QLocale locale;
    switch (limit) {
    case PlaceLimit::Images:
        return Words::tr("The service reports more images than the %1 that are read from a region; "
                         "the rest are unknown.")
                .arg(locale.toString(limits.images));
    case PlaceLimit::Pages:
        return Words::tr("The service reports more pages than the %1 that are read from a region; "
                         "the rest are unknown.")
                .arg(locale.toString(limits.pages));
    case PlaceLimit::Bytes:
        //: %1 is a size, such as "64 MiB".
        return Words::tr("The answers are longer than the %1 that are read from a region; the rest "
                         "are unknown.")
                .arg(locale.formattedDataSize(limits.bytes, 0));
    case PlaceLimit::BarrenPages:
        return Words::tr("%1 pages in a row brought nothing new; what comes after them is unknown.")
                .arg(locale.toString(limits.barrenPages));
    }
    Q_UNREACHABLE();
}
