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
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copyActions = {
            addCopyAction(tr("Copy &RequestId"), QKeySequence::Copy, &ActivityDock::copyRequestIds),
            addCopyAction(tr("Copy as &tccli Command"), {}, &ActivityDock::copyAsTccli),
            addCopyAction(tr("Copy Ro&ws with Headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                          &ActivityDock::copyRows),
    };
    m_view->addActions(m_copyActions);
}

QAction *ActivityDock::addCopyAction(const QString &text, const QKeySequence &shortcut,
                                     void (ActivityDock::*copy)())
{
    auto *action = new QAction(text, m_view);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, copy);
    return action;
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

void ActivityDock::copyRequestIds()
{
    QStringList ids;
    for (const int row : selectedRows())
        ids.append(recordAt(row).requestId);
    ids.removeAll(QString()); // a request that was not answered has none
    if (ids.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
    emit copied(tr("%Ln RequestIds copied", nullptr, int(ids.size())));
}

void ActivityDock::copyAsTccli()
{
    QStringList commands;
    for (const int row : selectedRows()) {
        if (const auto &request = recordAt(row).imageRequest)
            commands.append(requestAsTccli(*request));
    }
    if (commands.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(commands.join(u'\n'));
    emit copied(tr("%Ln commands copied", nullptr, int(commands.size())));
}

/// Codes and ids are the service's words, which a spreadsheet must not run.
void ActivityDock::copyRows()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
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
