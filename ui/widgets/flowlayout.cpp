// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(size_t(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(size_t(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    const QList<QRect> places = placesIn({0, 0, width, 0});
    return places.isEmpty() ? 0 : places.constLast().bottom() + 1;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width(), std::max(size.height(), hint.height())};
    }
    return size + QSize(spacing() * std::max(0, count() - 1), 0);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->sizeHint());
    return size;
}

void FlowLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    const QList<QRect> places = placesIn(rectangle);
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    for (int i = 0; i < count(); ++i)
        itemAt(i)->setGeometry(QStyle::visualRect(direction, rectangle, places.at(i)));
}

QList<QRect> FlowLayout::placesIn(const QRect &rectangle) const
{
    QList<QRect> places;
    int x = rectangle.x();
    int y = rectangle.y();
    // All lines are of one height, so that what is beside something higher is in its middle.
    const int lineHeight = sizeHint().height();
    for (const auto &item : m_items) {
        const int width = item->sizeHint().width();
        if (x > rectangle.x() && x + width > rectangle.x() + rectangle.width()) {
            x = rectangle.x();
            y += lineHeight + spacing();
        }
        places.append(QRect(x, y, width, lineHeight));
        x += width + spacing();
    }
    return places;
}
