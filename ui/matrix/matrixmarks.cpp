// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixmarks.h"

#include "catalog/matrix/celltext.h"
#include "catalog/matrix/offertext.h"
#include "ui/style/theme.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double radius = 4;

QColor colorOf(CellState state, const QPalette &palette)
{
    switch (state) {
    case CellState::Current:
        return statusColor(palette, StatusColor::Good);
    case CellState::Behind:
    case CellState::Deprecated:
        return statusColor(palette, StatusColor::Warning);
    case CellState::Failed:
        return statusColor(palette, StatusColor::Bad);
    case CellState::UnderWay:
        return palette.color(QPalette::Link);
    case CellState::Missing:
    case CellState::Unknown:
    case CellState::Kept:
        return dimColor(palette);
    }
    Q_UNREACHABLE();
}

/// What stands on the mark where it is no tick.
QString charactersOf(const GroupCell &cell)
{
    if (cell.state == CellState::Unknown)
        return u"?"_s;
    if (cell.state == CellState::Deprecated)
        return u"!"_s;
    if (cell.state == CellState::Failed)
        return u"×"_s;
    return cellMark(cell);
}

void paintTick(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const double step = std::min(rect.width(), rect.height()) / 4;
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF center = rect.center();
    painter.drawPolyline(
            QPolygonF({center + QPointF(-step, 0), center + QPointF(-step / 3, step * 0.7),
                       center + QPointF(step, -step * 0.8)}));
}

CellState stateOf(OfferCell::State state)
{
    switch (state) {
    case OfferCell::State::Some:
        return CellState::Current;
    case OfferCell::State::None:
        return CellState::Missing;
    case OfferCell::State::NotAsked:
    case OfferCell::State::Waiting:
    case OfferCell::State::Unknown:
        return CellState::Unknown;
    }
    Q_UNREACHABLE();
}

/// A tick where there are no characters for what is there.
void paintMark(QPainter &painter, const QRect &rect, CellState state, const QString &characters,
               const QPalette &palette, const QFont &font, QColor ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(state, palette);
    const QRectF mark = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (state == CellState::Missing || state == CellState::Kept) {
        QColor frame = legible(palette, dimColor(palette), ground);
        frame.setAlphaF(0.9F);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(frame, 1, state == CellState::Kept ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(mark, radius, radius);
    } else if (state == CellState::Unknown) {
        painter.setPen(Qt::NoPen);
        QColor hatching = legible(palette, dimColor(palette), ground);
        hatching.setAlphaF(0.6F);
        painter.setBrush(QBrush(hatching, Qt::BDiagPattern));
        painter.drawRoundedRect(mark, radius, radius);
    } else {
        ground = tint(palette, color, 0.16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(mark, radius, radius);
    }
    const bool hasTick =
            (state == CellState::Current || state == CellState::Kept) && characters.isEmpty();
    const QColor ink = legible(palette, color, ground);
    if (hasTick) {
        paintTick(painter, mark, ink);
    } else if (!characters.isEmpty()) {
        painter.setFont(markFont(font));
        if (state == CellState::Unknown) {
            // Not on the hatching.
            const int width = QFontMetrics(painter.font()).horizontalAdvance(characters) + 4;
            painter.fillRect(QRectF(mark.center().x() - width / 2.0, mark.top() + 1, width,
                                    mark.height() - 2),
                             ground);
        }
        painter.setPen(ink);
        painter.drawText(mark, Qt::AlignCenter, characters);
    }
    painter.restore();
}

} // namespace

QFont markFont(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(std::max(8, QFontInfo(font).pixelSize() * 3 / 4));
    small.setWeight(QFont::DemiBold);
    return small;
}

void paintCellMark(QPainter &painter, const QRect &rect, const GroupCell &cell,
                   const QPalette &palette, const QFont &font, const QColor &ground)
{
    paintMark(painter, rect, cell.state, charactersOf(cell), palette, font, ground);
}

void paintOfferMark(QPainter &painter, const QRect &rect, const OfferCell &cell,
                    const QPalette &palette, const QFont &font, const QColor &ground)
{
    const QString number = offerMark(cell);
    paintMark(painter, rect, stateOf(cell.state), number.isEmpty() ? u"?"_s : number, palette, font,
              ground);
}
