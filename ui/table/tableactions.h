// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/imagequery.h"
#include "export/copyformats.h"

#include <QObject>

class ImageTableView;
class QAction;
class QMenu;

/// What can be done with the rows and the cell under the keyboard or the mouse: copy in many forms,
/// compare, narrow to a value, ask the cloud for it. Makes the table's context menu of them.
class TableActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int fewestCompared = 2;
    static constexpr int mostCompared = 4;

    explicit TableActions(ImageTableView &view);

    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *copyWithHeadersAction() const { return m_copyWithHeaders; }
    [[nodiscard]] QAction *selectAllAction() const { return m_selectAll; }
    /// Adds the others to the end of a menu: comparing, "Copy as" with its formats, and narrowing
    /// to what the current cell has, or asking the cloud for it.
    void addTo(QMenu &menu);

signals:
    /// The find box is to have this term added.
    void termChosen(const QString &term);
    /// The cloud is to be asked for images like this: a query without regions.
    void cloudSearchRequested(const ImageQuery &query);
    /// The selected images, from `fewestCompared` to `mostCompared` of them, side by side.
    void compareRequested(const QList<Image> &images);
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

private:
    void copy();
    void copyCell(const QString &text);
    void copyRows(CopyFormat format);
    void copyAs(CopyFormat format);
    [[nodiscard]] ExportOptions shownColumns() const;
    void openMenu(const QPoint &position);
    [[nodiscard]] QList<QAction *> cellActions() const;
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
