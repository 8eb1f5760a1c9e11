// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/textscroll.h"

#include "ui/widgets/titledlabel.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int partOfWindow = 9; // a ninth of its height
constexpr int leastLines = 2;

} // namespace

TextScroll::TextScroll(TitledLabel &label, QWidget *parent) : QScrollArea(parent), m_label(label)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setWidget(&label);
    // It has no ground of its own.
    viewport()->setAutoFillBackground(false);
    label.setAutoFillBackground(false);
}

void TextScroll::showStart()
{
    verticalScrollBar()->setValue(0);
    updateFocusPolicy();
    updateGeometry();
}

QSize TextScroll::sizeHint() const
{
    const QSize size = m_label.sizeHint();
    return {size.width(), std::min(size.height(), heightForWidth(size.width()))};
}

QSize TextScroll::minimumSizeHint() const
{
    return m_label.minimumSizeHint();
}

int TextScroll::heightForWidth(int width) const
{
    const int whole = m_label.heightForWidth(width);
    const int most = window()->height() / partOfWindow;
    if (whole <= most)
        return whole;
    const int beside = width - verticalScrollBar()->sizeHint().width();
    return std::min(whole, m_label.heightOfLines(beside, most, leastLines));
}

bool TextScroll::eventFilter(QObject *watched, QEvent *event)
{
    // What the layouts remember is of a window of another height.
    const bool isOtherHeight =
            watched == m_window && event->type() == QEvent::Resize &&
            static_cast<const QResizeEvent *>(event)->oldSize().height() != m_window->height();
    if (isOtherHeight)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void TextScroll::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_window == window())
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window();
    m_window->installEventFilter(this);
    updateGeometry();
}

void TextScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateFocusPolicy();
}

void TextScroll::updateFocusPolicy()
{
    const bool scrolls = m_label.heightForWidth(viewport()->width()) > viewport()->height();
    setFocusPolicy(scrolls ? Qt::TabFocus : Qt::NoFocus);
    setAccessibleName(scrolls ? m_label.text() : QString());
}

void TextScroll::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    viewport()->update();
}

void TextScroll::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    viewport()->update();
}

/// That of the viewport, under the label.
void TextScroll::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Link));
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}
