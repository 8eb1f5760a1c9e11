// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "facetbutton.h"

#include "theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace {

constexpr int buttonWidth = 188;
constexpr int barWidth = 56;
constexpr int countWidth = 44;
constexpr int margin = 4;
constexpr int gap = 6;

} // namespace

FacetButton::FacetButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void FacetButton::setValue(const FacetValue &value, qint64 largest)
{
    m_value = value;
    m_largest = largest;
    setChecked(value.isChosen);
    const QString words = value.text.isEmpty() ? tr("None") : value.text;
    setText(words);
    //: What a screen reader says: a value and how many images have it.
    setAccessibleName(tr("%1, %Ln images", nullptr, int(value.count)).arg(words));
    setToolTip(u"<qt>" +
               tr("%1: click to narrow to it, Ctrl+click to add it").arg(words).toHtmlEscaped() +
               u"</qt>");
    update();
}

QSize FacetButton::sizeHint() const
{
    return {buttonWidth, std::max(18, fontMetrics().height() + 2)};
}

void FacetButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? palette().color(QPalette::Highlight)
                                     : tint(palette(), palette().color(QPalette::Text), 0.06));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Link));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

    const QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const int textWidth = inner.width() - barWidth - countWidth - 2 * gap;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(inner.left(), 0, textWidth, height()), Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textWidth));

    const double share = m_largest > 0 ? double(m_value.count) / double(m_largest) : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(palette(), palette().color(QPalette::Link), 0.55));
    painter.drawRoundedRect(QRectF(inner.left() + textWidth + gap, height() / 2.0 - 3,
                                   std::max(2.0, share * barWidth), 6),
                            2, 2);

    painter.setPen(dimColor(palette()));
    painter.drawText(QRect(inner.right() - countWidth, 0, countWidth, height()),
                     Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(m_value.count));
}

void FacetButton::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick = event->button() == Qt::LeftButton && rect().contains(event->pos());
    setDown(false);
    if (isClick)
        emit chosen(event->modifiers().testFlag(Qt::ControlModifier));
}

void FacetButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        emit chosen(event->modifiers().testFlag(Qt::ControlModifier));
    else
        QAbstractButton::keyPressEvent(event);
}
