// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

#include <functional>

/// Something that holds, and that can be taken away.
struct Chip
{
    QString text; ///< What stands on it.
    QString name; ///< The same with what it is about, for a menu.
    /// What taking it away does, for a screen reader and the tool tip: "Remove Platform: Ubuntu".
    QString removal;
    std::function<void()> remove;
};

/// A chip with a cross: a click, Space, Enter, Del and Backspace take it away. Its texts are plain.
class ChipButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipButton(QWidget *parent = nullptr);

    void setChip(const Chip &chip);

    /// No wider than a few words; longer ones are cut.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::function<void()> m_remove;
};
