// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRect>
#include <QString>

class QFont;
class QPainter;
class QSize;
class QStyleOptionMenuItem;

/// Entries of menus with a title, a dimmed line under it, and a dimmed word at their end; before
/// them is a check box where they can be checked. The style draws each entry so whose text is made
/// for it.

/// The text of the action. The parts are as in menuText(), each on one line.
[[nodiscard]] QString menuEntryText(const QString &title, const QString &detail,
                                    const QString &end);

/// Whether it is such an entry.
[[nodiscard]] bool hasDetail(const QStyleOptionMenuItem &option);

/// What is forgotten in the width of an entry of this height that is none of these, so that its
/// text would be cut: beside large text Fusion draws the mark of a check larger than it has made
/// room for, and behind Korean or Chinese, as in "복사(&C)", Qt counts the & when it cuts.
[[nodiscard]] int forgottenMenuWidth(const QStyleOptionMenuItem &option, int height);

/// Its size without the word at its end, for which the menu makes room itself.
[[nodiscard]] QSize menuEntrySize(const QStyleOptionMenuItem &option);

/// Where in such an entry a click is one on the check box.
[[nodiscard]] QRect menuEntryCheckRect(const QRect &entry, const QFont &font,
                                       Qt::LayoutDirection direction);

void paintMenuEntry(QPainter &painter, const QStyleOptionMenuItem &option);
