// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

/// A heading that shows and hides what is under it, which is hidden at first.
class FoldButton final : public QToolButton
{
    Q_OBJECT

public:
    /// What is under it must outlive it.
    FoldButton(const QString &text, QWidget &part, QWidget *parent);
};
