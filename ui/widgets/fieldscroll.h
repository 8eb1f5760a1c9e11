// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QScrollArea>

/// Fields that scroll where the window has no room for all of them. It wants to be as large as
/// they are, and brings the one that has the keyboard into sight.
class FieldScroll final : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the fields.
    FieldScroll(QWidget &fields, QWidget *parent);
    ~FieldScroll() override;

    /// What the fields need, and the scroll bar, at a width.
    [[nodiscard]] int heightFor(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
