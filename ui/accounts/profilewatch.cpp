// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/profilewatch.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Those who replace one file often replace another right after it.
constexpr auto gathering = std::chrono::milliseconds(100);

/// The files that a path stands for, as far as they exist.
QFileInfoList filesOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return QDir(path).entryInfoList(QDir::Files | QDir::Hidden);
    return info.exists() ? QFileInfoList {info} : QFileInfoList();
}

/// The folder in which a path would appear: the nearest that exists.
QString folderOf(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder)) {
        const QString above = QFileInfo(folder).absolutePath();
        if (above == folder)
            break;
        folder = above;
    }
    return folder;
}

/// Tells one state of a file from another.
QString stateOf(const QFileInfo &file)
{
    return u"%1 %2 %3"_s.arg(file.size())
            .arg(file.lastModified().toMSecsSinceEpoch())
            .arg(file.metadataChangeTime().toMSecsSinceEpoch());
}

} // namespace

ProfileWatch::ProfileWatch(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(gathering);
    connect(&m_timer, &QTimer::timeout, this, &ProfileWatch::look);
    const auto begin = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, begin);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this, begin] {
        m_isCertain = true;
        begin();
    });
}

void ProfileWatch::setPaths(const QStringList &paths)
{
    m_paths = paths;
    m_isCertain = false;
    m_timer.stop();
    watch();
    m_seen = snapshot();
}

/// Anew each time: a file that was replaced is another one.
void ProfileWatch::watch()
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    QStringList watched;
    for (const QString &path : std::as_const(m_paths)) {
        watched.append(folderOf(path));
        if (QFileInfo(path).isDir())
            watched.append(path);
        for (const QFileInfo &file : filesOf(path))
            watched.append(file.absoluteFilePath());
    }
    watched.removeDuplicates();
    if (!watched.isEmpty())
        m_watcher.addPaths(watched);
}

void ProfileWatch::look()
{
    // First, so that what changes after this is seen, at the latest by whoever reads now.
    watch();
    const Snapshot before = std::exchange(m_seen, snapshot());
    if (std::exchange(m_isCertain, false) || before != m_seen)
        emit changed();
}

ProfileWatch::Snapshot ProfileWatch::snapshot() const
{
    Snapshot files;
    for (const QString &path : m_paths) {
        for (const QFileInfo &file : filesOf(path))
            files.insert(file.absoluteFilePath(), stateOf(file));
    }
    return files;
}
