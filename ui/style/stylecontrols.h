// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QPainter;
class QStyleOption;

/// The parts of AppStyle that people click and type on.

/// The ground and the border of a field for text.
void paintField(QPainter &painter, const QStyleOption &option, bool isInvalid = false);
void paintPushButton(QPainter &painter, const QStyleOption &option, bool isPrimary);
/// Nothing but a tint under the mouse, while pressed or switched on.
void paintToolButton(QPainter &painter, const QStyleOption &option);
void paintCheckMark(QPainter &painter, const QStyleOption &option);
void paintRadioMark(QPainter &painter, const QStyleOption &option);
/// The triangle before a branch of a tree.
void paintBranch(QPainter &painter, const QStyleOption &option);
void paintFocus(QPainter &painter, const QStyleOption &option);
