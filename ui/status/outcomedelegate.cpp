// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/outcomedelegate.h"

#include "ui/status/activitymodel.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

} // namespace

void OutcomeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    QString name;
    QColor color;
    switch (index.data(ActivityModel::OutcomeRole).value<RequestOutcome>()) {
    case RequestOutcome::Answered:
        name = u"state-good"_s;
        color = statusColor(option->palette, StatusColor::Good);
        break;
    case RequestOutcome::Failed:
        name = u"state-failed"_s;
        color = statusColor(option->palette, StatusColor::Bad);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
        break;
    case RequestOutcome::Canceled:
        name = u"canceled"_s;
        color = dimColor(option->palette);
        break;
    }
    const double ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {iconSize, iconSize};
    option->icon = QIcon(m_pixmaps.pixmap(name, color, iconSize, ratio));
}
