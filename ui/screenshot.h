// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class MainWindow;

/// Saves a picture of the window once the first rows are there, one is selected and its details are
/// shown. It prefers an image with snapshots and tags.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow &window, const QString &path, QObject *parent = nullptr);

signals:
    void finished(bool isSaved);

private:
    void takeIfReady();
    void take();

    MainWindow &m_window;
    QString m_path;
    bool m_isTaken = false;
};
