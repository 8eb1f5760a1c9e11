// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPointer>
#include <QScrollArea>

class TitledLabel;

/// A text beside what matters more. It takes as many lines as it needs, but no more than a small
/// part of the window's height, and two at least; what is more scrolls, and then the keyboard
/// comes to it.
class TextScroll final : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the label.
    TextScroll(TitledLabel &label, QWidget *parent);

    /// After the label has another text: its beginning is in sight.
    void showStart();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateFocusPolicy();

    TitledLabel &m_label;
    QPointer<QWidget> m_window; ///< Whose height counts.
};
