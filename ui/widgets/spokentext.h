// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QWidget;

/// Accessible name and description of a widget that may have the keyboard, set where they are other
/// ones: a screen reader says them each time that they are set.
void setSpokenName(QWidget &widget, const QString &text);
void setSpokenDescription(QWidget &widget, const QString &text);
