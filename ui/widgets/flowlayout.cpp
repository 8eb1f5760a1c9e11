// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace {

bool expands(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

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

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addWidget(widget);
    const auto begin = m_items.begin() + std::min(index, count() - 1);
    std::rotate(begin, std::prev(m_items.end()), m_items.end());
    invalidate();
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
    int height = 0;
    for (const QRect &place : placesIn({0, 0, width, 0}))
        height = std::max(height, place.bottom() + 1);
    return height;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int gap = size.isNull() ? 0 : spacing();
        size = {size.width() + gap + hint.width(), std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    // Beside something higher it is in the middle.
    const int spare = std::max(0, rectangle.height() - heightForWidth(rectangle.width()));
    const QList<QRect> places = placesIn(rectangle.adjusted(0, spare / 2, 0, 0));
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    for (int i = 0; i < count(); ++i) {
        if (!itemAt(i)->isEmpty())
            itemAt(i)->setGeometry(QStyle::visualRect(direction, rectangle, places.at(i)));
    }
}

int FlowLayout::neededWidth(int index) const
{
    const QLayoutItem &item = *itemAt(index);
    return expands(item) ? item.minimumSize().width() : item.sizeHint().width();
}

QList<QRect> FlowLayout::placesIn(const QRect &rectangle) const
{
    QList<QRect> places(count());
    std::vector<int> line;
    int used = 0;
    int top = rectangle.top();
    for (int i = 0; i < count(); ++i) {
        if (itemAt(i)->isEmpty())
            continue;
        const int needed = neededWidth(i);
        if (!line.empty() && used + spacing() + needed > rectangle.width()) {
            top += placeLine(std::exchange(line, {}), rectangle, top, places) + spacing();
            used = 0;
        }
        used += needed + (line.empty() ? 0 : spacing());
        line.push_back(i);
    }
    placeLine(line, rectangle, top, places);
    return places;
}

int FlowLayout::placeLine(const std::vector<int> &line, const QRect &rectangle, int top,
                          QList<QRect> &places) const
{
    int left = rectangle.width() - spacing() * std::max(0, int(line.size()) - 1);
    for (const int index : line)
        left -= neededWidth(index);
    const bool anyExpands =
            std::ranges::any_of(line, [this](int index) { return expands(*itemAt(index)); });
    int height = 0;
    const bool isAtEnd = alignment().testFlag(Qt::AlignRight) && !anyExpands;
    int x = rectangle.left() + (isAtEnd ? std::max(0, left) : 0);
    for (const int index : line) {
        int width = neededWidth(index);
        if (expands(*itemAt(index)))
            width += std::max(0, std::exchange(left, 0)); // the first one takes it
        width = std::min(width, rectangle.width());
        places[index] = QRect(x, top, width, 0);
        height = std::max(height, heightOf(*itemAt(index), width));
        x += width + spacing();
    }
    // What is beside something higher is in its middle.
    for (const int index : line)
        places[index].setHeight(height);
    return height;
}
