// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "imagestate.h"

#include "core/imagetext.h"
#include "theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

bool isDeprecatedOnly(const Image &image)
{
    return image.imageDeprecated.value_or(false) && image.imageState == "NORMAL"_L1;
}

} // namespace

StateMark stateMark(const Image &image)
{
    using Meaning = StateMark::Meaning;
    if (isDeprecatedOnly(image))
        return {u"state-attention"_s, Meaning::Attention};
    if (image.imageState == "NORMAL"_L1 || image.imageState == "USING"_L1)
        return {u"state-good"_s, Meaning::Fine};
    if (image.imageState.endsWith("FAILED"_L1))
        return {u"state-failed"_s, Meaning::Failed};
    if (image.imageState.endsWith("ING"_L1))
        return {u"state-underway"_s, Meaning::UnderWay};
    return {image.imageState.isEmpty() ? QString() : u"state-unknown"_s, Meaning::Unknown};
}

QString stateWords(const Image &image)
{
    if (isDeprecatedOnly(image)) {
        //: State of an image that should no longer be used.
        return QCoreApplication::translate("ImageState", "Deprecated");
    }
    const QString words = imageStateText(image.imageState);
    if (image.imageState == "SYNCING"_L1 && image.syncPercent)
        return words + u' ' + percentText(image.syncPercent);
    return words;
}

QColor stateColor(const QPalette &palette, const StateMark &mark)
{
    switch (mark.meaning) {
    case StateMark::Meaning::Fine:
        return statusColor(palette, StatusColor::Good);
    case StateMark::Meaning::UnderWay:
        return palette.color(QPalette::Link);
    case StateMark::Meaning::Attention:
        return statusColor(palette, StatusColor::Warning);
    case StateMark::Meaning::Failed:
        return statusColor(palette, StatusColor::Bad);
    case StateMark::Meaning::Unknown:
        return dimColor(palette);
    }
    Q_UNREACHABLE();
}
