// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class ImageTableView;
class QMenu;

/// The menus for the columns and the order of the table. The one for columns is the context menu of
/// the header, too.
class TableMenus final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the view.
    explicit TableMenus(ImageTableView &view);

    /// Adds them at the end of a menu, to which they belong then.
    void addTo(QMenu &menu);

signals:
    /// Columns were shown, hidden or put in their usual order by a menu.
    void layoutChanged();

private:
    ImageTableView &m_view;
};
