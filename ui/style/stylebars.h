// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

/// The parts of AppStyle that frame and show how far something is.

/// The window's color with one hairline.
void paintPanel(QPainter &painter, const QStyleOption &option, Qt::Edge line);
/// The ground of an entry of the menu bar.
void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option);
/// The ground of a table's header: a hairline under it, and none between the columns.
void paintHeaderSection(QPainter &painter, const QStyleOption &option);
/// A tab: its text, underlined in the accent when it is the current one.
void paintTab(QPainter &painter, const QStyleOption &option);
/// The hairline under the tabs, on beside them.
void paintTabBase(QPainter &painter, const QStyleOption &option);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option);

/// A scroll bar without buttons at its ends.
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl subControl,
                                  int minimumSlider);
/// In an area that has no ground of its own, it has none, either.
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
                    const QWidget *bar);
