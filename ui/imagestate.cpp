// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "imagestate.h"

#include "core/imagetext.h"
#include "theme.h"

using namespace Qt::StringLiterals;

StateMark stateMark(const Image &image)
{
    using Meaning = StateMark::Meaning;
    if (stateCode(image) == "DEPRECATED"_L1)
        return {u"state-attention"_s, Meaning::Attention};
    if (image.imageState == "NORMAL"_L1 || image.imageState == "USING"_L1)
        return {u"state-good"_s, Meaning::Fine};
    if (image.imageState.endsWith("FAILED"_L1))
        return {u"state-failed"_s, Meaning::Failed};
    if (image.imageState.endsWith("ING"_L1))
        return {u"state-underway"_s, Meaning::UnderWay};
    return {image.imageState.isEmpty() ? QString() : u"state-unknown"_s, Meaning::Unknown};
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
