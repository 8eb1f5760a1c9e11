// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QList>
#include <QObject>

class MainWindow;

/// Saves a picture of the window once the first rows are there, one is selected and its details are
/// shown. It prefers an image with snapshots and tags.
///
/// The picture takes its place only when it is whole, and not where there is nothing to see because
/// nothing could be read: then the file that was there is as it was.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow &window, const QString &path, QObject *parent = nullptr);

signals:
    /// Without errors, the picture is saved. Else they say why not: that of the file, those of the
    /// regions, of which none could be read, or that there is no credential.
    void finished(const QList<ApiError> &errors);

private:
    void takeIfReady();
    void take();
    [[nodiscard]] QList<ApiError> reasonsForNothing() const;
    [[nodiscard]] QList<ApiError> save() const;

    MainWindow &m_window;
    QString m_path;
    bool m_isTaken = false;
};
