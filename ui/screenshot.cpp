// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/screenshot.h"

#include "ui/mainwindow.h"

#include <QTimer>

Screenshot::Screenshot(MainWindow &window, const QString &path, QObject *parent)
    : QObject(parent), m_window(window), m_path(path)
{
    // Queued, so that the window has shown the change before.
    connect(&window.catalog(), &ImageCatalog::summaryChanged, this, &Screenshot::takeIfReady,
            Qt::QueuedConnection);
}

void Screenshot::takeIfReady()
{
    if (m_isTaken || m_window.catalog().summary().loading)
        return;
    m_isTaken = true;
    const ImageTableModel &model = m_window.model();
    int row = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        const Image &image = model.imageAt(i);
        if (image.snapshotSet.size() > 1 && image.tags.size() > 1) {
            row = i;
            break;
        }
    }
    if (model.rowCount() > 0)
        m_window.selectRow(row);
    QTimer::singleShot(0, this, &Screenshot::take);
}

void Screenshot::take()
{
    emit finished(m_window.grab().save(m_path));
}
