// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

/// Makes Shift+F10 do what the Menu key does, in every window of the program: most keyboards of
/// laptops have no such key. (On Windows, Qt does so itself.)
class ContextMenuKey final : public QObject
{
    Q_OBJECT

public:
    /// From now on, as long as it lives.
    explicit ContextMenuKey(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
