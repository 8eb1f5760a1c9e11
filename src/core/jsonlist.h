// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/jsonfields.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>

#include <functional>

/// A file of ours that holds a list, such as {"version": 1, "searches": [{…}, …]}, which people may
/// have edited.
struct JsonListFile
{
    QString member = {};    ///< What the list is called in it: "searches".
    QString noneError = {}; ///< The sentence for a file without such a member.
    int version = 1;        ///< The newest that can be read; what is written is of this one.
};

/// The file with this list. `before` is what was in it, where there was one: those of its outermost
/// fields that are not known are kept.
[[nodiscard]] QByteArray jsonListToFile(const JsonListFile &file, const QJsonArray &list,
                                        const QByteArray &before);

/// Hands the fields of each entry of a file to `take`, in their order; an empty object is an empty
/// list.
///
/// Error: File, with the reason as a sentence: no JSON, no list, a value that is not allowed, with
/// its place, or a version newer than this code, which may mean something else by what it says.
[[nodiscard]] Result<void> readJsonListFile(const JsonListFile &file, const QByteArray &json,
                                            const std::function<void(const JsonFields &)> &take);

/// The same as a list of what `read` makes of the fields of each entry.
template<typename T>
[[nodiscard]] Result<QList<T>> jsonListFromFile(const JsonListFile &file, const QByteArray &json,
                                                T (*read)(const JsonFields &))
{
    QList<T> list;
    return readJsonListFile(file, json, [&](const JsonFields &entry) { list.append(read(entry)); })
            .map([&list] { return list; });
}
