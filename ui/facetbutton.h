// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/facets.h"

#include <QAbstractButton>

/// One value of a facet: its words, a bar as long as its share, its count. Checked when the table
/// is narrowed to it.
class FacetButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FacetButton(QWidget *parent = nullptr);

    /// `largest` is the count at which the bar has its full length.
    void setValue(const FacetValue &value, qint64 largest);
    [[nodiscard]] const FacetValue &value() const { return m_value; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// `isAdded` is set when the value was clicked with Ctrl: the others chosen stay.
    void chosen(bool isAdded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    FacetValue m_value;
    qint64 m_largest = 0;
};
