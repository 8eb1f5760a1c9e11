// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/roomforrows.h"

#include "ui/widgets/fieldscroll.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace {

constexpr int leastRows = 3;

} // namespace

RoomForRows::RoomForRows(QWidget &page, FieldScroll &bar, const QTableView &table)
    : QObject(&page), m_page(page), m_bar(bar), m_table(table)
{
    page.installEventFilter(this);
    bar.widget()->installEventFilter(this);
    leaveRoom();
}

bool RoomForRows::eventFilter(QObject *watched, QEvent *event)
{
    const auto change = watched == &m_page ? QEvent::Resize : QEvent::LayoutRequest;
    if (event->type() == change)
        fit();
    return QObject::eventFilter(watched, event);
}

int RoomForRows::leastBarHeight() const
{
    return m_bar.fontMetrics().height() * 2; // a line of it
}

/// The height that the bar has is not one that it needs: by that the window could not become lower.
void RoomForRows::leaveRoom()
{
    m_page.setMinimumHeight(leastBarHeight() + m_table.minimumSizeHint().height());
}

void RoomForRows::fit()
{
    const int wanted = m_bar.widget()->heightForWidth(m_page.width());
    const int rows = m_table.horizontalHeader()->minimumSizeHint().height() +
                     leastRows * m_table.verticalHeader()->defaultSectionSize() +
                     m_table.horizontalScrollBar()->sizeHint().height();
    const int least = leastBarHeight();
    leaveRoom();
    m_bar.setFixedHeight(std::min(wanted, std::max(m_page.height() - rows, least)));
    // Where the page comes into sight, Qt gives the keyboard to its first control for a moment.
    const QWidget *focus = m_bar.window()->focusWidget();
    if (!focus || !m_bar.isAncestorOf(focus))
        m_bar.verticalScrollBar()->setValue(0);
}
