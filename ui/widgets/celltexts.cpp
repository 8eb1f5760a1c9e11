// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/celltexts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTransform>

namespace {

/// A few windows full of cells.
constexpr int capacity = 4000;

} // namespace

CellTexts::CellTexts() : m_texts(capacity) { }

QRect CellTexts::draw(QPainter &painter, const QString &text, const QFont &font, const QRect &rect,
                      Qt::Alignment alignment)
{
    const QStaticText drawn = shaped(text, font, rect.width());
    const QRect place =
            QStyle::alignedRect(painter.layoutDirection(), alignment, drawn.size().toSize(), rect);
    painter.setFont(font);
    painter.drawStaticText(place.topLeft(), drawn);
    return place;
}

QStaticText CellTexts::shaped(const QString &text, const QFont &font, int width)
{
    const Key key(font, {text, width});
    if (const QStaticText *known = m_texts.object(key))
        return *known;
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.prepare(QTransform(), font);
    if (made.size().width() > width) {
        made.setText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
        made.prepare(QTransform(), font);
    }
    m_texts.insert(key, new QStaticText(made)); // shares what was shaped
    return made;
}
