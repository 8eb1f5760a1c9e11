// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;

/// Keeps the current row of a view in sight when the view becomes lower, as by a message that
/// appears over it. What was out of sight stays so, and nothing moves more than that takes.
class RowInSight final : public QObject
{
    Q_OBJECT

public:
    /// The view is its parent, and scrolls by pixels.
    explicit RowInSight(QAbstractItemView &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(int formerHeight);
    void bringBack();

    QAbstractItemView &m_view;
    QPersistentModelIndex m_row; ///< That is to be brought back.
};
