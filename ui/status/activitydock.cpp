// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/activitydock.h"

#include "core/tccli.h"
#include "export/tablecells.h"
#include "export/tsvwriter.h"
#include "ui/status/outcomedelegate.h"
#include "ui/style/fontlengths.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRowHeight = 24;

} // namespace

ActivityDock::ActivityDock(QWidget *parent)
    : QDockWidget(tr("Activity"), parent), m_view(new QTableView(this))
{
    setObjectName(u"activityDock"_s);
    m_found.setSourceModel(&m_model);
    m_found.setFilterKeyColumn(-1); // any of them
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpView();
    setWidget(makeContent());
    makeActions();
}

QWidget *ActivityDock::makeContent()
{
    auto *content = new QWidget(this);
    auto *find = new QLineEdit(content);
    find->setAccessibleName(tr("Find in the activity"));
    //: In the empty find box over the list of requests.
    find->setPlaceholderText(tr("Find a region, result or RequestId"));
    find->setClearButtonEnabled(true);
    connect(find, &QLineEdit::textChanged, &m_found, &QSortFilterProxyModel::setFilterFixedString);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(find);
    layout->addLayout(line);
    layout->addWidget(m_view);
    return content;
}

void ActivityDock::setUpView()
{
    m_view->setAccessibleName(tr("Activity"));
    m_view->setModel(&m_found);
    m_view->setItemDelegateForColumn(ActivityModel::Outcome, new OutcomeDelegate(m_view));
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
}

void ActivityDock::add(const RequestRecord &record)
{
    m_model.add(record);
}

void ActivityDock::makeActions()
{
    QAction *copyIds = addCopyAction(tr("Copy &RequestId"), &ActivityDock::copyRequestIds);
    QAction *copyTccli = addCopyAction(tr("Copy as &tccli Command"), &ActivityDock::copyAsTccli);
    QAction *copyRows = addCopyAction(tr("Copy Ro&ws with Headers"), &ActivityDock::copyRows);
    m_copyActions = {copyIds, copyTccli, copyRows};
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(m_copyActions);
    addCopyKey(QKeySequence::Copy, *copyIds);
    addCopyKey(Qt::CTRL | Qt::SHIFT | Qt::Key_C, *copyRows);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityDock::updateActions);
    connect(this, &QDockWidget::visibilityChanged, this, &ActivityDock::updateActions);
    updateActions();
}

QAction *ActivityDock::addCopyAction(const QString &text, void (ActivityDock::*copy)())
{
    auto *action = new QAction(text, m_view);
    connect(action, &QAction::triggered, this, copy);
    return action;
}

/// No key of the action: in the menus of the window, these are those of the table.
void ActivityDock::addCopyKey(const QKeySequence &key, const QAction &action)
{
    auto *shortcut = new QShortcut(key, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, &action, &QAction::trigger);
}

void ActivityDock::updateActions()
{
    m_copyActions.at(0)->setEnabled(isVisible() && !requestIds().isEmpty());
    m_copyActions.at(1)->setEnabled(isVisible() && !tccliCommands().isEmpty());
    m_copyActions.at(2)->setEnabled(isVisible() && !selectedRows().isEmpty());
}

const RequestRecord &ActivityDock::recordAt(int row) const
{
    return m_model.recordAt(m_found.mapToSource(m_found.index(row, 0)).row());
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
        ids.append(recordAt(row).requestId);
    ids.removeAll(QString()); // a request that was not answered has none
    return ids;
}

QStringList ActivityDock::tccliCommands() const
{
    QStringList commands;
    for (const int row : selectedRows()) {
        if (const auto &request = recordAt(row).imageRequest)
            commands.append(requestAsTccli(*request));
    }
    return commands;
}

void ActivityDock::copyRequestIds()
{
    const QStringList ids = requestIds();
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
    emit copied(tr("%Ln RequestIds copied", nullptr, int(ids.size())));
}

void ActivityDock::copyAsTccli()
{
    const QStringList commands = tccliCommands();
    QGuiApplication::clipboard()->setText(commands.join(u'\n'));
    emit copied(tr("%Ln commands copied", nullptr, int(commands.size())));
}

/// Codes and ids are the service's words, which a spreadsheet must not run.
void ActivityDock::copyRows()
{
    const QList<int> rows = selectedRows();
    QStringList headers;
    for (int column = 0; column < m_found.columnCount(); ++column)
        headers.append(m_found.headerData(column, Qt::Horizontal).toString());
    QStringList lines = {tsvRecord(headers)};
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < m_found.columnCount(); ++column)
            cells.append(guardFormula(m_found.index(row, column).data().toString(), u'\t'));
        lines.append(tsvRecord(cells));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit copied(tr("%Ln rows copied", nullptr, int(rows.size())));
}
