// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecolumns.h"
#include "export/copyformats.h"
#include "filtervalues.h"

#include <QObject>

#include <optional>

class ImageTableView;
class QAction;

/// What can be done with the rows and the cell under the keyboard or the mouse: copy in many forms,
/// compare, narrow to a value, ask the cloud for it. Makes the table's context menu of them.
class TableActions final : public QObject
{
    Q_OBJECT

public:
    explicit TableActions(ImageTableView &view);

    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *copyWithHeadersAction() const { return m_copyWithHeaders; }
    [[nodiscard]] QAction *selectAllAction() const { return m_selectAll; }
    [[nodiscard]] QAction *compareAction() const { return m_compare; }
    /// The formats of "Copy as", one action each; add them to as many menus as needed.
    [[nodiscard]] QList<QAction *> copyAsActions() const { return m_copyAs; }
    /// Narrowing to what the current cell has, or asking the cloud for it.
    [[nodiscard]] QList<QAction *> cellActions() const;

signals:
    /// The find box is to have this term added.
    void termChosen(const QString &term);
    /// The cloud is to be asked for images like this, in the regions that are checked.
    void cloudSearchRequested(const FilterValues &values);

private:
    void copy() const;
    void copyAs(CopyFormat format) const;
    void compare();
    void openMenu(const QPoint &position);
    void makeCellActions();
    void updateEnabled();
    void updateCellActions();
    [[nodiscard]] QAction *addToView(const QString &text, const QKeySequence &shortcut);

    ImageTableView &m_view;
    QAction *m_copy;
    QAction *m_copyWithHeaders;
    QAction *m_selectAll;
    QAction *m_compare;
    QList<QAction *> m_copyAs;
    QAction *m_only;
    QAction *m_allBut;
    QAction *m_sameName;
    QAction *m_sameOs;
    QAction *m_searchCloud;
};

/// The filters that ask the cloud for images like this one in one column; unset where the API has
/// no filter for it.
[[nodiscard]] std::optional<FilterValues> filtersForCell(const Image &image, ImageColumn column);
