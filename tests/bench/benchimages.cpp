// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "benchimages.h"

#include "core/region.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimeZone>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct System
{
    QString osName;
    QString platform;
    QString architecture;
};

const System systems[] = {
        {u"Ubuntu Server 22.04 LTS 64bit"_s, u"Ubuntu"_s, u"x86_64"_s},
        {u"Ubuntu Server 24.04 LTS 64bit"_s, u"Ubuntu"_s, u"x86_64"_s},
        {u"Ubuntu Server 22.04 LTS ARM 64bit"_s, u"Ubuntu"_s, u"arm"_s},
        {u"TencentOS Server 3.1 (TK4)"_s, u"TencentOS"_s, u"x86_64"_s},
        {u"TencentOS Server 4 for ARM64"_s, u"TencentOS"_s, u"arm"_s},
        {u"CentOS 7.9 64bit"_s, u"CentOS"_s, u"x86_64"_s},
        {u"CentOS 6.10 32bit"_s, u"CentOS"_s, u"i386"_s},
        {u"Debian 12.0 64bit"_s, u"Debian"_s, u"x86_64"_s},
        {u"Rocky Linux 9.2 64bit"_s, u"Rocky Linux"_s, u"x86_64"_s},
        {u"Windows Server 2022 DataCenter 64bitEN"_s, u"Windows"_s, u"x86_64"_s},
};

const QString names[] = {
        u"web-api"_s,         u"golden-base"_s,    u"batch-worker-gpu"_s, u"edge proxy, blue"_s,
        u"k8s-node"_s,        u"jenkins"_s,        u"mysql-8-replica"_s,  u"redis-cluster"_s,
        u"결제-게이트웨이"_s, u"정산 배치 서버"_s, u"数据库-主库-备份"_s, u"日志收集节点"_s,
};

const QString types[] = {u"PRIVATE_IMAGE"_s, u"PRIVATE_IMAGE"_s, u"SHARED_IMAGE"_s,
                         u"PUBLIC_IMAGE"_s};
const QString states[] = {u"NORMAL"_s, u"NORMAL"_s, u"NORMAL"_s, u"CREATING"_s, u"SYNCING"_s};
const QString environments[] = {u"prod"_s, u"staging"_s, u"test"_s};

template<typename Value, size_t count>
const Value &pick(QRandomGenerator &random, const Value (&values)[count])
{
    return values[random.bounded(int(count))];
}

QString randomId(QRandomGenerator &random, const QString &prefix)
{
    static const QString letters = u"abcdefghijklmnopqrstuvwxyz0123456789"_s;
    QString id = prefix;
    for (int i = 0; i < 8; ++i)
        id += letters.at(random.bounded(int(letters.size())));
    return id;
}

/// What the cloud does not say is null in its reply.
template<typename Value>
QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

} // namespace

Image benchImage(int number)
{
    static const QStringList regions = knownRegionIds();
    QRandomGenerator random(quint32(number) * 2654435761U + 1);
    const System &system = pick(random, systems);
    const QDateTime created = QDateTime::fromSecsSinceEpoch(
            1'600'000'000 + random.bounded(180'000'000), QTimeZone::utc());
    const QString name = pick(random, names) + u'-' + QString::number(random.bounded(1'000'000));
    const bool isOwn = random.bounded(5) != 0;
    Image image = {.place = {.region = regions.at(number % int(regions.size()))},
                   .imageId = randomId(random, u"img-"_s),
                   .osName = system.osName,
                   .imageType = pick(random, types),
                   .createdTime = created.toString(Qt::ISODate),
                   .imageName = name,
                   .imageDescription =
                           random.bounded(2) == 0
                                   ? u"Build %1 of %2"_s.arg(random.bounded(100'000)).arg(name)
                                   : u""_s,
                   .imageSize = 10 * random.bounded(1, 60),
                   .architecture = system.architecture,
                   .imageState = pick(random, states),
                   .platform = system.platform,
                   .imageCreator = isOwn ? u"100012345678"_s : QString(),
                   .imageSource = isOwn ? u"CREATE_IMAGE"_s : u"OFFICIAL"_s,
                   .syncPercent = random.bounded(10) == 0 ? std::optional(random.bounded(100))
                                                          : std::nullopt,
                   .isSupportCloudinit = random.bounded(4) != 0,
                   .licenseType = u"TencentCloud"_s,
                   .imageFamily = random.bounded(3) == 0 ? u"web"_s : QString(),
                   .imageDeprecated = random.bounded(12) == 0,
                   .created = created};
    if (isOwn) {
        image.snapshotSet = {{randomId(random, u"snap-"_s), u"SYSTEM_DISK"_s, image.imageSize}};
        image.tags = {{u"env"_s, pick(random, environments)}};
    }
    return image;
}

QList<Image> benchImages(int first, int count)
{
    QList<Image> images;
    images.reserve(count);
    for (int number = first; number < first + count; ++number)
        images.append(benchImage(number));
    return images;
}

QJsonObject sentObject(const Image &image)
{
    QJsonArray snapshots;
    for (const Snapshot &snapshot : image.snapshotSet) {
        snapshots.append(QJsonObject {{u"SnapshotId"_s, snapshot.snapshotId},
                                      {u"DiskUsage"_s, snapshot.diskUsage},
                                      {u"DiskSize"_s, orNull(snapshot.diskSize)}});
    }
    QJsonArray tags;
    for (const Tag &tag : image.tags)
        tags.append(QJsonObject {{u"Key"_s, tag.key}, {u"Value"_s, tag.value}});
    return {{u"ImageId"_s, image.imageId},
            {u"OsName"_s, image.osName},
            {u"ImageType"_s, image.imageType},
            {u"CreatedTime"_s, image.createdTime},
            {u"ImageName"_s, image.imageName},
            {u"ImageDescription"_s, image.imageDescription},
            {u"ImageSize"_s, orNull(image.imageSize)},
            {u"Architecture"_s, image.architecture},
            {u"ImageState"_s, image.imageState},
            {u"Platform"_s, image.platform},
            {u"ImageCreator"_s, orNull(image.imageCreator)},
            {u"ImageSource"_s, image.imageSource},
            {u"SyncPercent"_s, orNull(image.syncPercent)},
            {u"IsSupportCloudinit"_s, orNull(image.isSupportCloudinit)},
            {u"SnapshotSet"_s, snapshots},
            {u"Tags"_s, tags},
            {u"LicenseType"_s, image.licenseType},
            {u"ImageFamily"_s, orNull(image.imageFamily)},
            {u"ImageDeprecated"_s, orNull(image.imageDeprecated)}};
}

QByteArray replyBody(int first, int count, int total)
{
    QJsonArray images;
    for (const Image &image : benchImages(first, count))
        images.append(sentObject(image));
    const QJsonObject response = {{u"TotalCount"_s, total},
                                  {u"ImageSet"_s, images},
                                  {u"RequestId"_s, u"db145873-3128-4079-8cec-%1"_s.arg(first)}};
    return QJsonDocument(QJsonObject {{u"Response"_s, response}}).toJson(QJsonDocument::Compact);
}
