// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/pinned/pinnedmodel.h"

#include <QTableView>

#include <array>

class QSortFilterProxyModel;

/// The list of pinned ids: sorted by its columns, narrowed to what is found in them. The columns
/// fit what is in them and the view, ids whole, until somebody makes one wider or narrower.
class PinnedTable final : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit PinnedTable(PinnedModel &model, QWidget *parent = nullptr);

    /// Only rows that have this in one of their cells.
    void find(const QString &text);

    /// Of the selected row, or null.
    [[nodiscard]] const Finding *selected() const;

    /// Selects the row of the same id in the same place, or else the first one.
    void select(const Finding &finding);

    /// What is in the columns is another.
    void fitColumns();

signals:
    /// The selected row is another, or none.
    void selectedChanged();
    /// Of the selected row, at this place of the screen.
    void menuRequested(const QPoint &position);
    /// The selected id is to be copied.
    void copyRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void layOutColumns();

    PinnedModel &m_model;
    QSortFilterProxyModel *m_sorted;
    std::array<int, PinnedModel::Message> m_wanted = {}; ///< Widths of what is in the columns.
    bool m_isFitting = false;
    bool m_isOwnChoice = false; ///< Somebody has chosen the widths.
};
