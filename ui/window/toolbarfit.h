// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <array>

class QAction;
class QToolBar;

/// What the window's tool bar needs beyond what Qt gives it: its icons are as large as the font
/// wants them, Tab comes to its buttons, their words have no keys of menus, and where it has no
/// room for all words, its buttons show their icons alone, then those in a frame, too, and at last
/// those of actions with a "narrowIcon", so that nothing hides behind its end. What an action has
/// in its property "number", which is to be set before its text, is shown beside its icon even
/// then.
class ToolBarFit final : public QObject
{
    Q_OBJECT

public:
    /// To be made once all is in the bar. It belongs to the bar.
    explicit ToolBarFit(QToolBar &bar);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// With what the buttons are shown.
    enum Stage { Words, Icons, IconsAlone, NarrowIcons, StageCount };

    void showText(QAction &action);
    void fit();
    void setStage(int stage);
    void setNarrowIcons(bool areShown);
    [[nodiscard]] int leastWidth() const;

    QToolBar &m_bar;
    int m_stage = Words;
    std::array<int, StageCount> m_neededWidths = {}; ///< Of the stages before it.
};
