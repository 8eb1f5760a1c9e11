// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/currentcolumnmenu.h"

#include <QHeaderView>
#include <QTableView>

CurrentColumnMenu::CurrentColumnMenu(const QString &title, QTableView &view, QWidget *parent)
    : QMenu(title, parent), m_view(view)
{
    //: Moves the column of the current cell.
    add(tr("Move &Left"), Qt::ALT | Qt::SHIFT | Qt::Key_Left, &CurrentColumnMenu::moveLeft);
    //: Moves the column of the current cell.
    add(tr("Move &Right"), Qt::ALT | Qt::SHIFT | Qt::Key_Right, &CurrentColumnMenu::moveRight);
    add(tr("&Fit Width to Contents"), Qt::ALT | Qt::SHIFT | Qt::Key_Down,
        &CurrentColumnMenu::fitWidth);
}

void CurrentColumnMenu::add(const QString &text, const QKeySequence &shortcut,
                            void (CurrentColumnMenu::*act)())
{
    QAction *action = addAction(text);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this, act);
}

void CurrentColumnMenu::move(int step)
{
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return;
    QHeaderView &header = *m_view.horizontalHeader();
    const int from = header.visualIndex(current.column());
    int to = from + step;
    while (to >= 0 && to < header.count() && header.isSectionHidden(header.logicalIndex(to)))
        to += step;
    if (to < 0 || to >= header.count())
        return;
    header.moveSection(from, to);
    m_view.scrollTo(current);
}

void CurrentColumnMenu::fitWidth()
{
    if (const QModelIndex current = m_view.currentIndex(); current.isValid())
        m_view.resizeColumnToContents(current.column());
}
