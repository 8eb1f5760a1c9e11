// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QAction;
class QWidget;

/// The panes of a window in the order in which they are on the screen: F6 and Shift+F6 go round
/// them, Tab and Shift+Tab go through all that is in them. (Qt's own order is that in which widgets
/// were made, and some are made only when there is a message.)
class PaneRing final : public QObject
{
    Q_OBJECT

public:
    struct Pane
    {
        QWidget *widget;
        /// What moves its edge; it comes after all that is in the pane, and by Tab only.
        QWidget *handle = nullptr;
    };

    /// It belongs to the window; the panes must outlive it.
    PaneRing(QWidget &window, const QList<Pane> &panes);

    /// What goes to the next pane and to the one before, to be put into a menu.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }

    /// Gives the keyboard to what had it last in the pane, or to the first that takes it. Says
    /// whether there is anything.
    bool enter(const QWidget &pane);

    /// What Tab, or Shift+Tab, does.
    bool moveFocus(bool isForward);

private:
    void remember(QWidget *widget);
    void goRound(int step);
    [[nodiscard]] bool takesTab(const QWidget &widget) const;
    /// All that takes the keyboard in a pane, without its handle.
    [[nodiscard]] QList<QWidget *> stopsIn(const QWidget &pane) const;
    [[nodiscard]] qsizetype currentPane() const;

    QWidget &m_window;
    QList<Pane> m_panes;
    std::vector<QPointer<QWidget>> m_last; // what had the keyboard last, for each pane
    QList<QAction *> m_actions;
};
