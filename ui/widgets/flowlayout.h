// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

/// Items side by side, each as wide as it wants to be, which go on in the next line where they have
/// not the room: words take more of it in one language than in another. An item that expands takes
/// what the others leave of its line, and needs no more than its least width; one that is hidden
/// takes nothing. Aligned to the right, lines are at its end, mirrored as all is.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    /// The spacing is between items and between lines, in pixels.
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    /// Puts a widget before the item that has this index, or behind all of them.
    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// All in one line.
    [[nodiscard]] QSize sizeHint() const override;
    /// The widest one in a line of its own.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rectangle) override;

private:
    /// Where the items are in this rectangle, in their order; nowhere, if they are hidden.
    [[nodiscard]] QList<QRect> placesIn(const QRect &rectangle) const;
    /// The same for items that share a line, which begins at `top`; its height.
    int placeLine(const std::vector<int> &line, const QRect &rectangle, int top,
                  QList<QRect> &places) const;
    [[nodiscard]] int neededWidth(int index) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};
