// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixheader.h"

#include "catalog/matrix/matrixmodel.h"
#include "ui/matrix/matrixmarks.h"
#include "ui/matrix/uprightname.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int margin = 8;
constexpr int usualLongest = 196; ///< px of an upright name, which may begin with a profile.
constexpr int usualShortest = 34; ///< The same where the rows have hardly room.
constexpr int usualCountHeight = 18;

} // namespace

MatrixHeader::MatrixHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMouseTracking(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void MatrixHeader::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    viewport()->update();
}

std::vector<ColumnPlace> MatrixHeader::frozen() const
{
    std::vector<ColumnPlace> places;
    if (offset() == 0 || count() < MatrixModel::FirstPlaceColumn)
        return places;
    const int room = viewport()->width();
    int end = 0;
    for (int column = 0; column < MatrixModel::FirstPlaceColumn; ++column) {
        const int width = sectionSize(column);
        // Something of the places must be seen.
        if (isSectionHidden(column) || end + width > room * 2 / 3)
            continue;
        places.push_back({.column = column,
                          .left = isRightToLeft() ? room - end - width : end,
                          .width = width});
        end += width;
    }
    return places;
}

QSize MatrixHeader::sizeHint() const
{
    int longest = 0;
    for (int column = MatrixModel::FirstPlaceColumn; column < count(); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        longest = std::max(longest, fontMetrics().horizontalAdvance(name));
    }
    const int rest = 2 * margin + lineHeightFor(font(), usualCountHeight);
    const int wanted = std::min(longest + fontMetrics().horizontalAdvance(QStringLiteral("? ")),
                                lengthFor(font(), usualLongest));
    // Most of the view is for its rows.
    const int most =
            std::max(parentWidget()->height() * 2 / 5 - rest, lengthFor(font(), usualShortest));
    return {QHeaderView::sizeHint().width(), std::min(wanted, most) + rest};
}

QSize MatrixHeader::minimumSizeHint() const
{
    const int rest = 2 * margin + lineHeightFor(font(), usualCountHeight);
    return {QHeaderView::minimumSizeHint().width(), lengthFor(font(), usualShortest) + rest};
}

void MatrixHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const std::vector<ColumnPlace> places = frozen();
    QPainter painter(viewport());
    if (places.empty())
        return paintCountLabel(painter, widthOfFirst());
    for (const ColumnPlace &place : places)
        paintSection(&painter, QRect(place.left, 0, place.width, height()), place.column);
    const int edge = isRightToLeft() ? viewport()->width() - widthOf(places) : widthOf(places) - 1;
    painter.fillRect(edge, 0, 1, height(), lineColor(palette()));
    paintCountLabel(painter, widthOf(places));
}

int MatrixHeader::widthOfFirst() const
{
    int width = 0;
    for (int column = 0; column < std::min(count(), int(MatrixModel::FirstPlaceColumn)); ++column)
        width += sectionSize(column); // 0 of a hidden one
    return width;
}

/// What the numbers under the names of the places are, before the first of them.
void MatrixHeader::paintCountLabel(QPainter &painter, int width) const
{
    if (count() <= MatrixModel::FirstPlaceColumn)
        return;
    const QRect row = countRect({isRightToLeft() ? viewport()->width() - width : 0, 0, width, 0})
                              .adjusted(margin, 0, -margin, 0);
    painter.setFont(markFont(font()));
    painter.setPen(dimColor(palette()));
    //: Before numbers, each of which says how many images are missing in a region.
    const QString text =
            painter.fontMetrics().elidedText(tr("Missing there:"), Qt::ElideRight, row.width());
    // Which side that is, the painter turns where lines are written from right to left.
    painter.drawText(row, int(Qt::AlignRight) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     text);
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    painter->save();
    painter->setFont(font());
    painter->setPen(dimColor(palette()));
    if (logicalIndex >= MatrixModel::FirstPlaceColumn) {
        paintUpright(*painter, rect, logicalIndex - MatrixModel::FirstPlaceColumn);
    } else {
        QString text = option.text;
        if (logicalIndex == m_sortColumn)
            text += m_sortOrder == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
        // Over the numbers of the places and what they are.
        const QRect line = rect.adjusted(margin, 0, -margin, -countRect(rect).height());
        const auto side = option.textAlignment & Qt::AlignHorizontal_Mask;
        painter->drawText(line, int(side) | int(Qt::AlignBottom) | int(Qt::TextSingleLine),
                          fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
    painter->restore();
}

void MatrixHeader::paintUpright(QPainter &painter, const QRect &rect, int place) const
{
    const auto *matrix = qobject_cast<const MatrixModel *>(model());
    Q_ASSERT(matrix);
    const bool isWhole = matrix->presence().isWhole(place);
    const PlaceStatus &status = matrix->presence().places().at(place);
    const bool isFailed = status.state == PlaceState::Failed;
    const QString mark = isWhole    ? QString()
                         : isFailed ? QStringLiteral("! ")
                                    : QStringLiteral("? ");
    const QRect counts = countRect(rect);
    painter.save();
    painter.setPen(isFailed  ? statusColor(palette(), StatusColor::Bad)
                   : isWhole ? textColor(palette(), false)
                             : dimColor(palette()));
    if (place + MatrixModel::FirstPlaceColumn == m_sortColumn)
        painter.setPen(palette().color(QPalette::Link));
    // Reads upwards, from its column, whichever way lines are written.
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.translate(rect.left(), counts.top() - margin / 2);
    painter.rotate(-90);
    const int room = counts.top() - margin;
    painter.drawText(QRect(0, 0, room, rect.width()), Qt::AlignLeft | Qt::AlignVCenter,
                     uprightName(mark, status.place, fontMetrics(), room));
    painter.restore();
    if (const int missing = matrix->placeCounts(place).missing; missing > 0) {
        painter.setFont(markFont(font()));
        painter.drawText(counts, Qt::AlignCenter, QLocale().toString(missing));
    }
}

QRect MatrixHeader::countRect(const QRect &section) const
{
    const int tall = lineHeightFor(font(), usualCountHeight);
    return {section.left(), height() - tall, section.width(), tall};
}

int MatrixHeader::sectionAt(int x) const
{
    for (const ColumnPlace &place : frozen()) {
        if (x >= place.left && x < place.left + place.width)
            return place.column;
    }
    return logicalIndexAt(x);
}

void MatrixHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = sectionAt(int(event->position().x()));
}

void MatrixHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int section = sectionAt(int(event->position().x()));
    const bool isCount = section >= MatrixModel::FirstPlaceColumn &&
                         countRect({0, 0, 1, height()}).top() <= event->position().y();
    setCursor(isCount ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MatrixHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int section = sectionAt(int(event->position().x()));
    const bool isClick = event->button() == Qt::LeftButton && section >= 0 && section == m_pressed;
    m_pressed = -1;
    if (!isClick)
        return;
    const bool isCount = section >= MatrixModel::FirstPlaceColumn &&
                         countRect({0, 0, 1, height()}).top() <= event->position().y();
    if (isCount)
        emit missingClicked(section - MatrixModel::FirstPlaceColumn);
    else
        emit sortRequested(section);
}

void MatrixHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int section = sectionAt(event->pos().x());
    if (section >= MatrixModel::FirstPlaceColumn)
        emit menuRequested(section - MatrixModel::FirstPlaceColumn, event->globalPos());
}
