// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/watchedlists.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WatchedLists)
};

} // namespace

QByteArray watchedListsJson(const QList<WatchedList> &lists)
{
    QJsonArray array;
    for (const WatchedList &list : lists) {
        array.append(QJsonObject {{u"name"_s, list.name},
                                  {u"paths"_s, QJsonArray::fromStringList(list.paths)}});
    }
    return QJsonDocument(array).toJson();
}

Result<QList<WatchedList>> watchedListsFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray()) {
        return Failure(ApiError {.kind = ApiError::Kind::File,
                                 .message = Words::tr("The watched lists cannot be read.")});
    }
    QList<WatchedList> lists;
    for (const QJsonValue &value : document.array()) {
        WatchedList list = {.name = value["name"_L1].toString()};
        for (const QJsonValue &path : value["paths"_L1].toArray()) {
            if (!path.toString().isEmpty())
                list.paths.append(path.toString());
        }
        if (!list.name.isEmpty() && !list.paths.isEmpty())
            lists = withList(lists, list);
    }
    return lists;
}

QList<WatchedList> withList(QList<WatchedList> lists, const WatchedList &list)
{
    const auto same = std::ranges::find(lists, list.name, &WatchedList::name);
    if (same != lists.end())
        *same = list;
    else
        lists.append(list);
    return lists;
}

QList<WatchedList> withoutList(QList<WatchedList> lists, const QString &name)
{
    lists.removeIf([&name](const WatchedList &list) { return list.name == name; });
    return lists;
}
