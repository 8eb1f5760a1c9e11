// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"

#include <QObject>

class QWidget;
class StatusLine;
class TableActions;

/// Shows selected images side by side, in a dialog over the window; what is copied there is told on
/// the status line.
class Comparing final : public QObject
{
    Q_OBJECT

public:
    /// It belongs to the window; all must outlive it.
    Comparing(const TableActions &actions, QWidget &window, const Narrowing &narrowing,
              StatusLine &line);
};
