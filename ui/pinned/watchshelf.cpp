// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/watchshelf.h"

#include "files/wholefile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

WatchShelf::WatchShelf(const QString &path, QObject *parent) : QObject(parent), m_path(path) { }

Result<void> WatchShelf::load()
{
    constexpr qint64 largest = 1024 * 1024;
    if (m_path.isEmpty() || !QFileInfo::exists(m_path))
        return {};
    const Result<QList<WatchedList>> lists =
            readWholeFile(m_path, largest).and_then(&watchedListsFromJson);
    if (!lists)
        return Failure(lists.error());
    m_lists = *lists;
    emit changed();
    return {};
}

Result<void> WatchShelf::keep(const WatchedList &list)
{
    return set(withList(m_lists, list));
}

Result<void> WatchShelf::rename(const QString &name, const QString &newName)
{
    QList<WatchedList> lists = m_lists;
    const auto renamed = std::ranges::find(lists, name, &WatchedList::name);
    if (renamed == lists.end())
        return {};
    renamed->name = newName;
    return set(lists);
}

Result<void> WatchShelf::forget(const QString &name)
{
    return set(withoutList(m_lists, name));
}

Result<void> WatchShelf::set(const QList<WatchedList> &lists)
{
    if (!m_path.isEmpty()) {
        QDir().mkpath(QFileInfo(m_path).path());
        if (Result<void> written = writeWholeFile(m_path, watchedListsJson(lists)); !written)
            return written;
    }
    m_lists = lists;
    emit changed();
    return {};
}
