// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class FlowLayout;
class QActionGroup;
class QMenu;
class QToolButton;

/// A word and buttons that can be switched on beside it. They go on in the next line where they
/// have not the room, and where a window is too low for that, they fold into one button, whose
/// menu they are.
class FoldingButtons final : public QWidget
{
    Q_OBJECT

public:
    FoldingButtons(const QString &title, QWidget *parent);

    /// Takes the button over. What is hidden is in no menu either.
    void insertButton(int index, QToolButton *button);
    void setFolded(bool isFolded);
    /// After words of the buttons have changed, or which of them are hidden.
    void refresh();

private:
    [[nodiscard]] QString foldedText() const;
    void fillMenu();

    QString m_title;
    QList<QToolButton *> m_buttons;
    bool m_isFolded = false;
    QWidget *m_row;
    FlowLayout *m_rowLayout;
    QToolButton *m_fold;
    QMenu *m_menu;
    QActionGroup *m_alternatives; ///< The entries of which one is chosen.
};
