// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/changesmark.h"

#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

QString aspectIconName(ChangeAspect aspect)
{
    switch (aspect) {
    case ChangeAspect::Gone:
        return u"state-failed"_s;
    case ChangeAspect::Rebuilt:
        return u"refresh"_s;
    case ChangeAspect::Deprecated:
        return u"state-attention"_s;
    case ChangeAspect::NoLongerDeprecated:
        return u"state-good"_s;
    case ChangeAspect::New:
        return u"added"_s;
    case ChangeAspect::State:
    case ChangeAspect::Size:
    case ChangeAspect::Snapshots:
    case ChangeAspect::Renamed:
    case ChangeAspect::Tags:
    case ChangeAspect::Other:
        break;
    }
    return u"differs"_s;
}

QColor aspectColor(const QPalette &palette, ChangeAspect aspect)
{
    switch (aspect) {
    case ChangeAspect::Gone:
        return statusColor(palette, StatusColor::Bad);
    case ChangeAspect::Rebuilt:
    case ChangeAspect::Deprecated:
        return statusColor(palette, StatusColor::Warning);
    case ChangeAspect::NoLongerDeprecated:
        return statusColor(palette, StatusColor::Good);
    case ChangeAspect::New:
        return palette.color(QPalette::Link);
    case ChangeAspect::State:
    case ChangeAspect::Size:
    case ChangeAspect::Snapshots:
    case ChangeAspect::Renamed:
    case ChangeAspect::Tags:
    case ChangeAspect::Other:
        break;
    }
    return palette.color(QPalette::Text);
}
