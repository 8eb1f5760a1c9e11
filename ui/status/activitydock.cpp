// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/activitydock.h"

#include "core/tccli.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

ActivityDock::ActivityDock(QWidget *parent)
    : QDockWidget(tr("Activity"), parent), m_view(new QTableView(this))
{
    setObjectName(u"activityDock"_s);
    m_view->setAccessibleName(tr("Activity"));
    m_view->setModel(&m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(24);
    m_view->verticalHeader()->setDefaultSectionSize(24);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setFixedHeight(26);
    const int widths[] = {104, 128, 128, 72, 88, 60, 300};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_view->setColumnWidth(column, widths[column]);
    setWidget(m_view);
    makeActions();
}

void ActivityDock::add(const RequestRecord &record)
{
    m_model.add(record);
}

void ActivityDock::makeActions()
{
    const auto add = [this](const QString &text, QStringList (ActivityDock::*texts)() const) {
        auto *action = new QAction(text, m_view);
        connect(action, &QAction::triggered, this, [this, texts] {
            QGuiApplication::clipboard()->setText((this->*texts)().join(u'\n'));
        });
        m_copyActions.append(action);
        return action;
    };
    const QAction *copyIds = add(tr("Copy &RequestId"), &ActivityDock::requestIds);
    add(tr("Copy as &tccli Command"), &ActivityDock::tccliCommands);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(m_copyActions);
    // No key of the action: in the menus of the window, Ctrl+C is that of the table.
    auto *copyKey = new QShortcut(QKeySequence::Copy, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, copyIds, &QAction::trigger);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityDock::updateActions);
    connect(this, &QDockWidget::visibilityChanged, this, &ActivityDock::updateActions);
    updateActions();
}

void ActivityDock::updateActions()
{
    m_copyActions.at(0)->setEnabled(isVisible() && !requestIds().isEmpty());
    m_copyActions.at(1)->setEnabled(isVisible() && !tccliCommands().isEmpty());
}

QList<int> ActivityDock::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList ActivityDock::requestIds() const
{
    QStringList ids;
    for (const int row : selectedRows())
        ids.append(m_model.recordAt(row).requestId);
    ids.removeAll(QString()); // a request that was not answered has none
    return ids;
}

QStringList ActivityDock::tccliCommands() const
{
    QStringList commands;
    for (const int row : selectedRows()) {
        if (const auto &request = m_model.recordAt(row).imageRequest)
            commands.append(requestAsTccli(*request));
    }
    return commands;
}
