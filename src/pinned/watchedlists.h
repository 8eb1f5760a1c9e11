// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// Files and folders that are checked again and again, under a name.
struct WatchedList
{
    QString name = {};
    QStringList paths = {};

    bool operator==(const WatchedList &) const = default;
};

/// The lists as JSON, and back. What is not as written here is left out. Error: File, where it is
/// no JSON at all.
[[nodiscard]] QByteArray watchedListsJson(const QList<WatchedList> &lists);
[[nodiscard]] Result<QList<WatchedList>> watchedListsFromJson(const QByteArray &json);

/// The lists with this one, in the place of another of its name.
[[nodiscard]] QList<WatchedList> withList(QList<WatchedList> lists, const WatchedList &list);
[[nodiscard]] QList<WatchedList> withoutList(QList<WatchedList> lists, const QString &name);
