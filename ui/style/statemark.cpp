// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/statemark.h"

#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

StateMark stateMark(const QString &code)
{
    using Meaning = StateMark::Meaning;
    if (code == "DEPRECATED"_L1)
        return {u"state-attention"_s, Meaning::Attention};
    if (code == "NORMAL"_L1 || code == "USING"_L1)
        return {u"state-good"_s, Meaning::Fine};
    if (code.endsWith("FAILED"_L1))
        return {u"state-failed"_s, Meaning::Failed};
    if (code.endsWith("ING"_L1))
        return {u"state-underway"_s, Meaning::UnderWay};
    return {code.isEmpty() ? QString() : u"state-unknown"_s, Meaning::Unknown};
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
