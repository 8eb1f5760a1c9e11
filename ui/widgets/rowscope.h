// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Which of a table's rows are meant.
enum class RowScope { Selected, All };

/// Asks which of the rows are to be exported, and calls `then` with the answer; not at all where
/// nobody wants it any more. Where none are selected, or all are, it does not ask. The parent must
/// outlive the question.
void askRowScope(QWidget &parent, const QString &title, int selected, int all,
                 const std::function<void(RowScope)> &then);
