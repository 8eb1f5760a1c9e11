// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/chipbutton.h"

class QMenu;
class QToolButton;

/// Chips beside each other: as many as have room, and a menu of the others, in which choosing one
/// takes it away, too. Its buttons stay when the chips change: the keyboard goes on to the
/// neighbor of a chip that was taken away.
class ChipRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(QWidget *parent = nullptr);

    void setChips(const QList<Chip> &chips);
    [[nodiscard]] const QList<Chip> &chips() const { return m_chips; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The last chip has gone, and it had the keyboard.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButton();
    void arrange();
    void fillMenu();
    [[nodiscard]] bool holdsFocus() const;
    [[nodiscard]] int widthOfFirst(qsizetype count) const;

    QList<Chip> m_chips;
    QList<ChipButton *> m_buttons; // one for each chip, and hidden ones behind them
    QToolButton *m_moreButton;
    QMenu *m_moreMenu;
    qsizetype m_shown = 0;
};
