// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/matrix/matrixspot.h"

#include <QObject>

class MatrixView;

/// Puts somebody back to a cell of a matrix as soon as its row is there, and keeps it in sight
/// while others come. With the first click or key in the program that is over; it deletes itself
/// then.
class ReturningCell final : public QObject
{
    Q_OBJECT

public:
    /// It belongs to the view.
    ReturningCell(MatrixView &view, const MatrixSpot &spot);

    [[nodiscard]] const MatrixSpot &spot() const { return m_spot; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void putBack();
    void scroll();

    MatrixView &m_view;
    MatrixSpot m_spot;
};
