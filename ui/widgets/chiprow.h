// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/chipbutton.h"

#include <optional>

class QMenu;
class QToolButton;

/// Chips beside each other: as many as have room, and a menu of the others, in which choosing one
/// takes it away, too. Its buttons stay when the chips change: the keyboard goes on to the
/// neighbor of a chip that was taken away. While one is pressed, none changes under the mouse.
class ChipRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// While a chip is pressed, they come when it is released.
    void setChips(const QList<Chip> &chips);
    /// Those that are shown.
    [[nodiscard]] const QList<Chip> &chips() const { return m_chips; }

    /// How much of a room, in pixels, it takes: that of the chips which have room in it.
    [[nodiscard]] int widthIn(int room) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The last chip has gone, and it had the keyboard.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButton();
    void takeWaiting();
    void arrange();
    void fillMenu();
    /// How many chips have room in a width, beside the button of the others.
    [[nodiscard]] qsizetype countIn(int room) const;
    [[nodiscard]] bool holdsFocus() const;
    [[nodiscard]] int widthOfFirst(qsizetype count) const;

    QList<Chip> m_chips;
    std::optional<QList<Chip>> m_waiting; // for a chip to be released
    QList<ChipButton *> m_buttons;        // one for each chip, and hidden ones behind them
    QToolButton *m_moreButton;
    QMenu *m_moreMenu;
    qsizetype m_shown = 0;
};
