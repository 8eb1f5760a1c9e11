// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/activitydock.h"

#include "core/tccli.h"
#include "ui/style/fontlengths.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRowHeight = 24;

} // namespace

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
    m_view->verticalHeader()->setMinimumSectionSize(lineHeightFor(font(), usualRowHeight));
    m_view->verticalHeader()->setDefaultSectionSize(lineHeightFor(font(), usualRowHeight));
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {104, 128, 128, 72, 88, 60, 300};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_view->setColumnWidth(column, lengthFor(font(), widths[column]));
    setWidget(m_view);
    makeActions();
}

void ActivityDock::add(const RequestRecord &record)
{
    m_model.add(record);
}

void ActivityDock::makeActions()
{
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyId = new QAction(tr("Copy &RequestId"), m_view);
    copyId->setShortcut(QKeySequence::Copy);
    copyId->setShortcutContext(Qt::WidgetShortcut);
    connect(copyId, &QAction::triggered, this, &ActivityDock::copyRequestIds);
    auto *copyTccli = new QAction(tr("Copy as &tccli Command"), m_view);
    connect(copyTccli, &QAction::triggered, this, &ActivityDock::copyAsTccli);
    m_copyActions = {copyId, copyTccli};
    m_view->addActions(m_copyActions);
}

QList<int> ActivityDock::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ActivityDock::copyRequestIds() const
{
    QStringList ids;
    for (const int row : selectedRows())
        ids.append(m_model.recordAt(row).requestId);
    ids.removeAll(QString()); // a request that was not answered has none
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void ActivityDock::copyAsTccli() const
{
    QStringList commands;
    for (const int row : selectedRows()) {
        if (const auto &request = m_model.recordAt(row).imageRequest)
            commands.append(requestAsTccli(*request));
    }
    if (!commands.isEmpty())
        QGuiApplication::clipboard()->setText(commands.join(u'\n'));
}
