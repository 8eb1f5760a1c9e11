// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

/// Fields that belong together, without a frame: a screen reader says its accessible name when the
/// keyboard comes into it.
class FieldGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGroup(QWidget *parent = nullptr);
};
