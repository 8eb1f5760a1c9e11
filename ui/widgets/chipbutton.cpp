// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/chipbutton.h"

#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace {

constexpr int usualHeight = 20;
constexpr int usualCross = 6;
constexpr int largestWidth = 176;
constexpr int margin = 6;

} // namespace

ChipButton::ChipButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, [this] {
        const std::function<void()> remove = m_remove; // that of another chip may come meanwhile
        remove();
    });
}

void ChipButton::setChip(const Chip &chip)
{
    m_remove = chip.remove;
    setText(chip.text);
    setAccessibleName(chip.removal);
    setToolTip(plainToolTip(chip.removal));
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + 1 + 3 * margin +
                      lengthFor(font(), usualCross);
    return {std::min(width, lengthFor(font(), largestWidth)), lineHeightFor(font(), usualHeight)};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Link);
    painter.setPen(hasFocus() ? QPen(accent) : QPen(Qt::NoPen));
    painter.setBrush(tint(palette(), accent, underMouse() ? 0.24 : 0.14));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const int side = lengthFor(font(), usualCross);
    const QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const QRect words = inner.adjusted(0, 0, -side - margin, 0);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));

    const QRect place(inner.right() + 1 - side, (height() - side) / 2, side, side);
    const QRectF cross = QStyle::visualRect(layoutDirection(), rect(), place);
    painter.setPen(QPen(dimColor(palette()), 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!event->isAutoRepeat())
            click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}
