// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/returningcell.h"

#include "ui/matrix/matrixview.h"
#include "ui/widgets/userevents.h"

#include <QApplication>
#include <QEvent>

ReturningCell::ReturningCell(MatrixView &view, const MatrixSpot &spot)
    : QObject(&view), m_view(view), m_spot(spot)
{
    const auto *model = qobject_cast<const MatrixModel *>(view.model());
    Q_ASSERT(model);
    connect(model, &MatrixModel::countsChanged, this, &ReturningCell::putBack);
    qApp->installEventFilter(this);
    putBack();
}

bool ReturningCell::eventFilter(QObject *watched, QEvent *event)
{
    if (isOfTheUser(*event)) {
        qApp->removeEventFilter(this);
        deleteLater();
    }
    // It may be about to get its size.
    if (watched == m_view.viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ReturningCell::scroll, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void ReturningCell::putBack()
{
    if (m_view.currentSpot() == m_spot || m_view.goTo(m_spot))
        QMetaObject::invokeMethod(this, &ReturningCell::scroll, Qt::QueuedConnection);
}

void ReturningCell::scroll()
{
    if (m_view.currentSpot() != m_spot)
        return;
    m_view.doItemsLayout(); // else the scroll bars do not know the new rows yet
    m_view.scrollTo(m_view.currentIndex());
}
