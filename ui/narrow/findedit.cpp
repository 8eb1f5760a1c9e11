// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findedit.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace {

constexpr int chipMargin = 2;
constexpr int waveStep = 3;

void paintWave(QPainter &painter, const QRectF &place)
{
    QPainterPath wave(place.bottomLeft());
    bool isUp = true;
    for (double x = place.left() + waveStep; x <= place.right() + waveStep; x += waveStep) {
        wave.lineTo(x, place.bottom() - (isUp ? 2 : 0));
        isUp = !isUp;
    }
    painter.drawPath(wave);
}

} // namespace

FindEdit::FindEdit(QWidget *parent) : QLineEdit(parent) { }

void FindEdit::setMarks(const QList<FindSpan> &terms, const std::optional<FindSpan> &fault)
{
    m_terms = terms;
    m_fault = fault;
    update();
}

void FindEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_terms.isEmpty() && !m_fault)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(textRect());
    // Over the text, and so thin that it can be read.
    painter.setPen(Qt::NoPen);
    QColor ground = palette().color(QPalette::Link);
    ground.setAlphaF(0.16F);
    painter.setBrush(ground);
    for (const QRectF &place : placesOf(m_terms))
        painter.drawRoundedRect(place.adjusted(-chipMargin, 0, chipMargin, 0), 4, 4);
    if (!m_fault)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(statusColor(palette(), StatusColor::Bad), 1.2));
    for (const QRectF &place : placesOf({*m_fault}))
        paintWave(painter, place);
}

QRect FindEdit::textRect() const
{
    return rect().marginsRemoved(textMargins()).adjusted(2, 0, -2, 0);
}

QList<QRectF> FindEdit::placesOf(const QList<FindSpan> &spans) const
{
    // The line keeps its own layout to itself, but says where the cursor is.
    QTextLayout layout(text(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    const QRectF cursor = cursorRect();
    const double start = cursor.center().x() - line.cursorToX(cursorPosition());
    const double height = fontMetrics().height() + 2 * chipMargin;
    QList<QRectF> places;
    for (const FindSpan &span : spans) {
        const double from = line.cursorToX(int(span.start));
        const double to = line.cursorToX(int(span.start + span.length));
        places.append(QRectF(start + std::min(from, to), cursor.center().y() - height / 2,
                             std::abs(to - from), height));
    }
    return places;
}
