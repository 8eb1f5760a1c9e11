// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

/// Tells when what profiles are read from may have changed.
///
/// A file is often replaced, by one that was written beside it, or is not there yet; so the folders
/// are watched, too, up to the nearest that exists. What else happens in those is not told.
class ProfileWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileWatch(QObject *parent = nullptr);

    /// Watches these in place of those before. Each is a file, or a folder, in which each file
    /// counts that is in it directly; they may be missing.
    void setPaths(const QStringList &paths);

signals:
    /// One of them changed, appeared, was replaced or vanished; once for what happens together.
    void changed();

private:
    using Snapshot = QHash<QString, QString>; // by path

    void watch();
    void look();
    [[nodiscard]] Snapshot snapshot() const;

    QStringList m_paths;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    Snapshot m_seen;
    bool m_isCertain = false; ///< A file itself has changed.
};
