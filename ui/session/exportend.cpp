// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/exportend.h"

#include "ui/export/exportflow.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>

using namespace Qt::StringLiterals;

ExportEnd::ExportEnd(MainWindow &window)
    : QObject(&window), m_flow(window.findChild<ExportFlow *>()),
      m_bar(window.findChild<MessageBar *>(u"exportBar"_s))
{
    m_bar->installEventFilter(this);
}

bool ExportEnd::isAwaited() const
{
    return m_flow->isBusy();
}

/// A bar goes with its window, too, when that is minimized; then it is not hidden itself.
bool ExportEnd::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && m_bar->isHidden() && !isAwaited())
        QMetaObject::invokeMethod(this, &ExportEnd::reached, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}
