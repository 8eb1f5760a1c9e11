// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/filemending.h"

#include <QDialog>

/// Shows what would change of a file, and asks whether to write it.
class WriteDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WriteDialog(const MendedFile &file, QWidget *parent = nullptr);
};
