// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/changesdelegate.h"

#include "core/bidicontrols.h"
#include "memory/view/changesmodel.h"
#include "memory/view/differencetext.h"
#include "ui/changes/changesmark.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int usualIconSize = 14;
constexpr int gap = 6;

bool isSelected(const QStyleOptionViewItem &item)
{
    return item.state.testFlag(QStyle::State_Selected);
}

/// A color of a mark or of a value, on the ground that the row has.
QColor onGround(const QStyleOptionViewItem &item, const QColor &color)
{
    // Every other row is on another ground.
    return legible(
            item.palette, color,
            item.palette.color(isSelected(item) ? QPalette::Highlight : QPalette::AlternateBase));
}

/// Texts one behind the other, as far as there is room.
class Line
{
public:
    Line(QPainter &painter, const QStyleOptionViewItem &item, const QRect &rect)
        : m_painter(painter), m_item(item), m_rect(rect)
    { }

    void add(const QString &text, const QColor &color, bool isStruck = false)
    {
        if (m_used >= m_rect.width() || text.isEmpty())
            return;
        QFont font = m_item.font;
        font.setStrikeOut(isStruck);
        const QFontMetrics metrics(font);
        const int room = m_rect.width() - m_used;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        const int width = std::min(metrics.horizontalAdvance(shown) + 1, room);
        const QRect place(m_rect.left() + m_used, m_rect.top(), width, m_rect.height());
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QStyle::visualRect(m_item.direction, m_rect, place),
                           Qt::AlignVCenter | Qt::TextSingleLine, isolated(shown));
        m_used += shown == text ? width + metrics.horizontalAdvance(u' ') : m_rect.width();
    }

private:
    QPainter &m_painter;
    const QStyleOptionViewItem &m_item;
    QRect m_rect;
    int m_used = 0;
};

void paintDifference(QPainter &painter, const QStyleOptionViewItem &item, const QRect &rect,
                     const ChangesEntry &entry)
{
    const QPalette &palette = item.palette;
    const QColor plain = textColor(palette, isSelected(item));
    const QColor dim = dimColor(palette, isSelected(item));
    const QColor old = onGround(item, statusColor(palette, StatusColor::Bad));
    const QColor fresh = onGround(item, statusColor(palette, StatusColor::Good));
    Line line(painter, item, rect);
    bool isFirst = true;
    for (const QList<DifferencePart> &parts : differenceParts(entry)) {
        if (!std::exchange(isFirst, false))
            line.add(u"·"_s, dim);
        for (const DifferencePart &part : parts) {
            if (part.kind == DifferencePart::Kind::New)
                line.add(item.direction == Qt::RightToLeft ? u"←"_s : u"→"_s, dim);
            line.add(withVisibleControls(part.text),
                     part.kind == DifferencePart::Kind::Old     ? old
                     : part.kind == DifferencePart::Kind::Plain ? plain
                                                                : fresh,
                     part.kind == DifferencePart::Kind::Old);
        }
    }
}

} // namespace

void ChangesDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == ChangesModel::IdColumn)
        option->font = fixedFont(option->font);
}

void ChangesDelegate::paintMark(QPainter &painter, const QStyleOptionViewItem &item,
                                const QRect &rect, const ChangesEntry &entry) const
{
    const ChangeAspect aspect = entry.aspects.constFirst();
    const QColor color = onGround(item, aspectColor(item.palette, aspect));
    const int size = lengthFor(item.font, usualIconSize);
    const QRect place(rect.left(), rect.center().y() - size / 2 + 1, size, size);
    painter.drawPixmap(QStyle::visualRect(item.direction, rect, place).topLeft(),
                       m_icons.pixmap(aspectIconName(aspect), color, size,
                                      painter.device()->devicePixelRatioF()));
    Line(painter, item,
         QStyle::visualRect(item.direction, rect, rect.adjusted(size + gap, 0, 0, 0)))
            .add(item.text, color);
}

void ChangesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyleOptionViewItem ground = item;
    ground.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, item.widget);

    const auto *model = qobject_cast<const ChangesModel *>(index.model());
    Q_ASSERT(model);
    const ChangesEntry &entry = model->entryAt(index.row());
    const QRect rect = item.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    if (index.column() == ChangesModel::ChangeColumn)
        paintMark(*painter, item, rect, entry);
    else if (index.column() == ChangesModel::DifferenceColumn)
        paintDifference(*painter, item, rect, entry);
    else
        Line(*painter, item, rect).add(item.text, textColor(item.palette, isSelected(item)));
    painter->restore();
}
