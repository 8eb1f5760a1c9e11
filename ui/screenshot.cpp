// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/screenshot.h"

#include "export/deviceerror.h"
#include "export/exportfile.h"
#include "ui/mainwindow.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageWriter>
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
    const QList<ApiError> reasons = reasonsForNothing();
    emit finished(reasons.isEmpty() ? save() : reasons);
}

QList<ApiError> Screenshot::reasonsForNothing() const
{
    const ImageCatalog &catalog = m_window.catalog();
    if (catalog.summary().placesRead > 0 || catalog.store().count() > 0)
        return {};
    QList<ApiError> errors;
    for (const PlaceStatus &place : catalog.places()) {
        if (place.error)
            errors.append(*place.error);
    }
    return errors.isEmpty() ? m_window.faults() : errors;
}

QList<ApiError> Screenshot::save() const
{
    QByteArray picture;
    QBuffer buffer(&picture);
    QImageWriter writer(&buffer, QFileInfo(m_path).suffix().toLatin1());
    if (!writer.write(m_window.grab().toImage()))
        return {fileError(m_path, writer.errorString())};
    const Result<void> written = writeWholeFile(m_path, picture);
    return written ? QList<ApiError>() : QList {written.error()};
}
