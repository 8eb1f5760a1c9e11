// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demoimagefields.h"

#include "simulator/demorandom.h"

#include <QJsonObject>
#include <QTime>

using namespace Qt::StringLiterals;

namespace {

struct TagRow
{
    QStringView key;
    QStringView value;
};

// clang-format off
constexpr TagRow specialTags[] = {
    {u"비용센터", u"결제팀"},   {u"项目", u"数据库"},         {u"note", u"a=b;c=d"},
    {u"cost;center", u"42=7"}, {u"path", u"C:\\images\\old"}, {u"temporary", u""},
};
// clang-format on

constexpr QLatin1StringView environments[] = {"prod"_L1, "staging"_L1, "dev"_L1, "test"_L1};
constexpr QLatin1StringView teams[] = {"pay"_L1, "search"_L1, "platform"_L1, "media"_L1, "data"_L1};
constexpr QLatin1StringView owners[] = {"minji"_L1, "li.wei"_L1, "sofia"_L1, "omar"_L1};

QJsonObject tag(const QString &key, const QString &value)
{
    return {{u"Key"_s, key}, {u"Value"_s, value}};
}

} // namespace

QString demoTime(QDate date, const QString &key)
{
    const QTime time = QTime(0, 0).addSecs(demoNumber(key + u"/time"_s, 86400));
    const bool isShort = demoNumber(key + u"/zone"_s, 3) > 0;
    const QString zone = isShort ? u"Z"_s : u"+00:00"_s;
    return date.toString(Qt::ISODate) + u'T' + time.toString(Qt::ISODate) + zone;
}

QJsonValue demoTags(const QString &key)
{
    // No tags come in three spellings.
    switch (demoNumber(key + u"/tags"_s, 12)) {
    case 0:
        return QJsonValue::Undefined;
    case 1:
        return QJsonValue::Null;
    case 2:
        return QJsonArray();
    default:
        break;
    }
    QJsonArray tags = {tag(u"env"_s, demoPick(environments, key + u"/env"_s)),
                       tag(u"team"_s, demoPick(teams, key + u"/team"_s))};
    if (demoNumber(key + u"/owned"_s, 2) == 0)
        tags.append(tag(u"owner"_s, demoPick(owners, key + u"/owner"_s)));
    if (demoNumber(key + u"/special"_s, 9) == 0) {
        const TagRow special = demoPick(specialTags, key + u"/specialtag"_s);
        tags.append(tag(special.key.toString(), special.value.toString()));
    }
    return tags;
}

QJsonArray demoSnapshots(const QString &key, int size)
{
    constexpr int dataSizes[] = {50, 100, 200, 500};
    QJsonArray snapshots;
    for (int i = 0; i <= demoNumber(key + u"/snapshots"_s, 3); ++i) {
        const QString snapshotKey = key + u"/snapshot/"_s + QString::number(i);
        snapshots.append(QJsonObject {
                {u"SnapshotId"_s, demoId(u"snap-"_s, snapshotKey)},
                {u"DiskUsage"_s, i == 0 ? u"SYSTEM_DISK"_s : u"DATA_DISK"_s},
                {u"DiskSize"_s, i == 0 ? size : demoPick(dataSizes, snapshotKey)},
        });
    }
    return snapshots;
}

QString demoState(const QString &key, bool imported)
{
    // Few images are imported, and yet every state is to be seen.
    switch (demoNumber(key + u"/state"_s, imported ? 8 : 60)) {
    case 0:
        return imported ? u"IMPORTING"_s : u"CREATING"_s;
    case 1:
        return imported ? u"IMPORTFAILED"_s : u"CREATEFAILED"_s;
    case 2:
        return u"SYNCING"_s;
    case 3:
        return u"USING"_s;
    default:
        return u"NORMAL"_s;
    }
}

QJsonValue demoDescription(const QString &key, const QString &name)
{
    switch (demoNumber(key + u"/description"_s, 8)) {
    case 0:
        return QJsonValue::Undefined;
    case 1:
        return QJsonValue::Null;
    case 2:
        return QString();
    case 3:
        return QString(u"Built for "_s + name + u".\nDo not use before the release."_s);
    default:
        return name;
    }
}
