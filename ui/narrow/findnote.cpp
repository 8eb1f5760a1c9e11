// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findnote.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int textMargin = 8;
constexpr int gap = 4;

} // namespace

FindNote::FindNote(QWidget &box) : QLabel(&box), m_box(box)
{
    setObjectName(QStringLiteral("findNote"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(textMargin);
    setAttribute(Qt::WA_TransparentForMouseEvents); // what is under it stays within reach
    hide();
    m_box.installEventFilter(this);
}

void FindNote::tell(const QString &text)
{
    setText(text);
    if (parentWidget() != m_box.window()) {
        // The box was in no window when it was made.
        setParent(m_box.window());
        m_box.window()->installEventFilter(this);
    }
    setVisible(!text.isEmpty() && m_box.isVisible());
    place();
}

bool FindNote::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        setVisible(!text().isEmpty() && m_box.isVisible());
        place();
        break;
    default:
        break;
    }
    return QLabel::eventFilter(watched, event);
}

void FindNote::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(statusColor(palette(), StatusColor::Bad));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.end();
    QLabel::paintEvent(event);
}

void FindNote::place()
{
    if (isHidden())
        return;
    const QRect below(m_box.mapTo(m_box.window(), QPoint(0, m_box.height() + gap)),
                      QSize(m_box.width(), 0));
    setGeometry(below.x(), below.y(), below.width(), heightForWidth(below.width()));
    raise();
}
