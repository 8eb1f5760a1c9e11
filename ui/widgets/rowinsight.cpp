// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/rowinsight.h"

#include <QAbstractItemView>
#include <QResizeEvent>
#include <QScrollBar>

#include <utility>

RowInSight::RowInSight(QAbstractItemView &view) : QObject(&view), m_view(view)
{
    view.viewport()->installEventFilter(this);
}

bool RowInSight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().height() < resize->oldSize().height())
            take(resize->oldSize().height());
    }
    return QObject::eventFilter(watched, event);
}

void RowInSight::take(int formerHeight)
{
    const QModelIndex current = m_view.currentIndex();
    const QRect rect = m_view.visualRect(current);
    const bool wasInSight = rect.isValid() && rect.bottom() >= 0 && rect.top() < formerHeight;
    if (m_row.isValid() || !wasInSight || rect.bottom() < m_view.viewport()->height())
        return;
    m_row = current;
    // The view itself does not know its height by now; it is painted later.
    QMetaObject::invokeMethod(this, &RowInSight::bringBack, Qt::QueuedConnection);
}

void RowInSight::bringBack()
{
    const QModelIndex row = std::exchange(m_row, {});
    if (!row.isValid())
        return;
    const int below = m_view.visualRect(row).bottom() + 1 - m_view.viewport()->height();
    QScrollBar &bar = *m_view.verticalScrollBar();
    if (below > 0)
        bar.setValue(bar.value() + below);
}
