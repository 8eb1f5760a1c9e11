// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/watchedlists.h"

#include <QObject>

/// The watched lists of the user, kept in a file.
class WatchShelf final : public QObject
{
    Q_OBJECT

public:
    /// Without a path they are kept as long as this lives.
    explicit WatchShelf(const QString &path, QObject *parent = nullptr);

    /// Reads them. A file that is not there is an empty one.
    [[nodiscard]] Result<void> load();
    [[nodiscard]] const QList<WatchedList> &lists() const { return m_lists; }

    /// Keeps a list, in the place of another of its name. Error: File; then it is not kept.
    [[nodiscard]] Result<void> keep(const WatchedList &list);
    /// Nothing is done where there is none of this name.
    [[nodiscard]] Result<void> rename(const QString &name, const QString &newName);
    [[nodiscard]] Result<void> forget(const QString &name);

signals:
    void changed();

private:
    [[nodiscard]] Result<void> set(const QList<WatchedList> &lists);

    QString m_path;
    QList<WatchedList> m_lists;
};
