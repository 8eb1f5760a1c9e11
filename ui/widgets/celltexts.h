// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

#include <utility>

class QPainter;

/// Texts of cells, shaped and ready to be drawn on one line. Shaping takes most of the time in
/// which a table is drawn, and most cells have a text that others have, too.
class CellTexts final
{
public:
    CellTexts();

    /// Draws the text with the painter's pen, elided where it is wider than the rectangle. Returns
    /// its place.
    QRect draw(QPainter &painter, const QString &text, const QFont &font, const QRect &rect,
               Qt::Alignment alignment = Qt::AlignVCenter);

private:
    [[nodiscard]] QStaticText shaped(const QString &text, const QFont &font, int width);

    using Key = std::pair<QFont, std::pair<QString, int>>; // the width last

    QCache<Key, QStaticText> m_texts;
};
