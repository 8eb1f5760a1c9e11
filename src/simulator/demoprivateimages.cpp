// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demoprivateimages.h"

#include "simulator/demoimagefields.h"
#include "simulator/demorandom.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct SystemRow
{
    QLatin1StringView osName;
    QLatin1StringView platform;
    QLatin1StringView architecture;
};

constexpr SystemRow ubuntu22 = {"Ubuntu Server 22.04 LTS 64-bit"_L1, "Ubuntu"_L1, "x86_64"_L1};
constexpr SystemRow ubuntu24 = {"Ubuntu Server 24.04 LTS 64-bit"_L1, "Ubuntu"_L1, "x86_64"_L1};
constexpr SystemRow ubuntuArm = {"Ubuntu Server 22.04 LTS ARM 64-bit"_L1, "Ubuntu"_L1, "arm"_L1};
constexpr SystemRow tencentOs = {"TencentOS Server 3.1 (TK4) 64-bit"_L1, "TencentOS"_L1,
                                 "x86_64"_L1};
constexpr SystemRow centOs = {"CentOS 7.9 64-bit"_L1, "CentOS"_L1, "x86_64"_L1};
constexpr SystemRow centOs32 = {"CentOS 6.10 32-bit"_L1, "CentOS"_L1, "i386"_L1};
constexpr SystemRow debian = {"Debian 12.0 64-bit"_L1, "Debian"_L1, "x86_64"_L1};
constexpr SystemRow rocky = {"Rocky Linux 9.2 64-bit"_L1, "Rocky Linux"_L1, "x86_64"_L1};
constexpr SystemRow windows = {"Windows Server 2022 Datacenter 64-bit English"_L1, "Windows"_L1,
                               "x86_64"_L1};
constexpr SystemRow unknown = {"Other Linux 64-bit"_L1, "Other Linux"_L1, "x86_64"_L1};

struct FleetRow
{
    QStringView name;
    SystemRow system;
    int size;      ///< GiB.
    int spread;    ///< In how many of 100 regions it has a copy.
    bool imported; ///< Brought in from outside rather than made from an instance.
};

// clang-format off
constexpr FleetRow fleetRows[] = {
    {u"golden-base",                     ubuntu22,  20,  100, false},
    {u"golden-base-arm",                 ubuntuArm, 20,  60,  false},
    {u"golden-base-windows",             windows,   100, 40,  false},
    {u"web-api-2026-11-04",              ubuntu24,  50,  60,  false},
    {u"web-api-2026-10-28",              ubuntu24,  50,  60,  false},
    {u"batch-worker-gpu",                ubuntu22,  200, 40,  false},
    {u"batch-worker-cpu",                ubuntu22,  100, 45,  false},
    {u"edge-proxy, blue",                debian,    20,  65,  false},
    {u"edge-proxy, green",               debian,    20,  65,  false},
    {u"결제-게이트웨이-v3",              rocky,     100, 50,  false},
    {u"정산 배치 서버",                  rocky,     200, 25,  false},
    {u"数据库-主库-备份",                tencentOs, 500, 50,  false},
    {u"日志收集节点",                    tencentOs, 200, 30,  false},
    {u"=legacy=import",                  centOs32,  40,  35,  true},
    {u"vmware-export-0042",              unknown,   80,  30,  true},
    {u"on-prem erp (imported)",          windows,   300, 25,  true},
    {u"qemu-build-host",                 debian,    60,  30,  true},
    {u"@cron-host",                      centOs,    50,  20,  false},
    {u"+1-hotfix",                       centOs,    50,  15,  false},
    {u"-rollback-",                      centOs,    50,  15,  false},
    {u"\"release candidate\"",           ubuntu24,  50,  25,  false},
    {u"it's the old one",                centOs,    20,  20,  false},
    {u"<b>bold</b>",                     ubuntu22,  20,  35,  false},
    {u"back\\slash;semi:colon",          debian,    20,  20,  false},
    {u"jenkins-agent",                   ubuntu22,  100, 55,  false},
    {u"k8s-node-1.31",                   tencentOs, 50,  70,  false},
    {u"k8s-node-1.30",                   tencentOs, 50,  55,  false},
    {u"k8s-node-1.31-arm",               ubuntuArm, 50,  40,  false},
    {u"redis-cluster-7",                 rocky,     100, 35,  false},
    {u"mysql-8-replica",                 rocky,     500, 35,  false},
    {u"vpn-gateway",                     debian,    20,  45,  false},
    {u"bastion",                         debian,    20,  70,  false},
    {u"mailserver \u2014 S\u00e3o Paulo",  debian,    50,  10,  false},
    {u"a-name-as-long-as-the-service-allows-which-is-sixty-letters", ubuntu22, 20, 15, false},
};

constexpr FleetRow sharedRows[] = {
    {u"partner-sdk-runner",              ubuntu22,  50,  55,  false},
    {u"security-scanner-2026",           tencentOs, 40,  70,  false},
    {u"공유-모니터링-에이전트",          rocky,     20,  35,  false},
    {u"shared, audited base",            debian,    20,  45,  false},
    {u"training-lab",                    windows,   100, 30,  false},
    {u"gpu-driver-535",                  ubuntu22,  100, 45,  false},
    {u"合作伙伴-测试镜像",               tencentOs, 50,  35,  false},
};

constexpr FleetRow services[] = {
    {u"web-api",          ubuntu24,  50,  0, false}, {u"checkout",       ubuntu24,  50,  0, false},
    {u"search-index",     rocky,     200, 0, false}, {u"auth-gateway",   debian,    20,  0, false},
    {u"image-resizer",    ubuntuArm, 20,  0, false}, {u"mail-relay",     debian,    20,  0, false},
    {u"recommendations",  ubuntu22,  200, 0, false}, {u"fraud-check",    ubuntu22,  100, 0, false},
    {u"session-store",    rocky,     100, 0, false}, {u"event-bus",      rocky,     100, 0, false},
    {u"report-builder",   tencentOs, 100, 0, false}, {u"media-encoder",  ubuntu22,  500, 0, false},
    {u"price-feed",       ubuntuArm, 20,  0, false}, {u"back-office",    windows,   100, 0, false},
    {u"data-warehouse",   tencentOs, 500, 0, false},
};
// clang-format on

/// Whose images they are.
struct Owner
{
    QString prefix = {}; ///< Of the keys by which images are decided.
    QStringList creators = {};
    int mostBuilds = 0; ///< Of each service in a region.
};

Owner firstOwner()
{
    return {.creators = {u"100004603104"_s, u"100018862250"_s, u"3205597606"_s}, .mostBuilds = 62};
}

constexpr QLatin1StringView partners[] = {"100029071845"_L1, "100031556672"_L1};

QJsonObject imageOf(const FleetRow &row, const QString &name, const QString &key, QDate date,
                    const QStringList &creators)
{
    const int creator = demoNumber(key + u"/account"_s, int(creators.size()));
    const QString state = demoState(key, row.imported);
    const bool isWhole = state == "NORMAL"_L1 || state == "USING"_L1 || state == "SYNCING"_L1;
    return {
            {u"ImageId"_s, demoId(u"img-"_s, key)},
            {u"OsName"_s, QString(row.system.osName)},
            {u"ImageType"_s, u"PRIVATE_IMAGE"_s},
            {u"CreatedTime"_s, demoTime(date, key)},
            {u"ImageName"_s, name},
            {u"ImageDescription"_s, demoDescription(key, name)},
            {u"ImageSize"_s, row.size},
            {u"Architecture"_s, QString(row.system.architecture)},
            {u"ImageState"_s, state},
            {u"Platform"_s, QString(row.system.platform)},
            {u"ImageCreator"_s, creators.at(creator)},
            {u"ImageSource"_s, row.imported ? u"EXTERNAL_IMPORT"_s : u"CREATE_IMAGE"_s},
            {u"SyncPercent"_s,
             state == "SYNCING"_L1 ? QJsonValue(demoNumber(key + u"/sync"_s, 100)) : QJsonValue()},
            {u"IsSupportCloudinit"_s, row.imported ? QJsonValue() : QJsonValue(true)},
            {u"SnapshotSet"_s, isWhole ? QJsonValue(demoSnapshots(key, row.size)) : QJsonValue()},
            {u"Tags"_s, demoTags(key)},
            {u"LicenseType"_s, row.imported ? u"BYOL"_s : u"TencentCloud"_s},
    };
}

/// What is built again and again may be a family, whose images take each other's place; empty for
/// an image that is of none.
QString familyOf(const QString &name)
{
    if (name == "golden-base"_L1 || name == "golden-base-arm"_L1)
        return u"fleet-base"_s;
    static const QRegularExpression dated(u"\\A(.+)-\\d{4}-\\d\\d-\\d\\d\\z"_s);
    const QString service = dated.match(name).captured(1);
    const bool isFamily = !service.isEmpty() && demoNumber(service + u"/family"_s, 4) == 0;
    return isFamily ? service : QString();
}

/// The fields that only some images have.
void addRareFields(QJsonObject &image, const QString &name, const QString &key)
{
    if (const QString family = familyOf(name); !family.isEmpty())
        image.insert(u"ImageFamily"_s, family);
    if (demoNumber(key + u"/deprecated"_s, 10) == 0)
        image.insert(u"ImageDeprecated"_s, demoNumber(key + u"/isDeprecated"_s, 2) == 0);
    constexpr QLatin1StringView cacheStates[] = {"CACHED"_L1, "CACHING"_L1, "CACHE_FAILED"_L1};
    if (demoNumber(key + u"/cluster"_s, 40) == 0)
        image.insert(u"CdcCacheStatus"_s, QString(demoPick(cacheStates, key + u"/cache"_s)));
}

bool hasCopy(const FleetRow &row, const QString &place)
{
    return demoNumber(u"copy/"_s + place + u'/' + row.name, 100) < row.spread;
}

QDate newestDate(QStringView name)
{
    return QDate(2021, 1, 4).addDays(demoNumber(name + u"/date"_s, 2100));
}

/// Whether a name ends in a date.
bool isDated(QStringView name)
{
    constexpr qsizetype length = 10;
    return name.size() > length &&
           QDate::fromString(name.last(length).toString(), Qt::ISODate).isValid();
}

/// The copies of an image are of one day, but for some that nobody has replaced yet.
QDate fleetDate(QStringView name, const QString &key)
{
    const QDate newest = newestDate(name);
    const bool isOld = !isDated(name) && demoNumber(key + u"/old"_s, 6) == 0;
    return isOld ? newest.addDays(-7 * (1 + demoNumber(key + u"/age"_s, 4))) : newest;
}

/// In some regions somebody has typed the name in another way.
QString fleetName(const FleetRow &row, const QString &place)
{
    const QString name = row.name.toString();
    // What a name says of the day is true of the image.
    if (isDated(name))
        return name.chopped(10) + newestDate(name).toString(Qt::ISODate);
    if (name == "bastion"_L1 && place == "ap-chongqing"_L1)
        return u"Bastion"_s;
    if (name == "vpn-gateway"_L1 && place == "ap-shanghai"_L1)
        return u"vpn-gateway "_s;
    return name;
}

/// How many weekly builds of each service a region keeps.
int buildsKept(const QString &region)
{
    if (region == "ap-singapore"_L1)
        return 62;
    if (region == "ap-seoul"_L1)
        return 4;
    if (region == "ap-guangzhou"_L1 || region == "eu-frankfurt"_L1)
        return 2;
    return 0;
}

DemoImages ownImages(const QString &region, const Owner &owner)
{
    const QString place = owner.prefix + region;
    DemoImages images;
    const auto add = [&images, &owner](const FleetRow &row, const QString &name, const QString &key,
                                       QDate date) {
        QJsonObject image = imageOf(row, name, key, date, owner.creators);
        addRareFields(image, name, key);
        images.append(image);
    };
    for (const FleetRow &row : fleetRows) {
        const QString key = place + u'/' + row.name;
        if (hasCopy(row, place))
            add(row, fleetName(row, place), key, fleetDate(row.name, key));
    }
    const int builds = std::min(buildsKept(region), owner.mostBuilds);
    for (int week = 0; week < builds; ++week) {
        const QDate date = QDate(2026, 11, 2).addDays(-7LL * week);
        for (const FleetRow &service : services) {
            const QString name = service.name.toString() + u'-' + date.toString(Qt::ISODate);
            add(service, name, place + u'/' + name, date);
        }
    }
    return images;
}

} // namespace

DemoImages demoPrivateImages(const QString &region)
{
    return ownImages(region, firstOwner());
}

DemoImages demoPrivateImages(const QString &region, const DemoAccount &account)
{
    return ownImages(region, {.prefix = account.name + u'/',
                              .creators = {account.accountId, account.userId},
                              .mostBuilds = 2});
}

DemoImages demoSharedImages(const QString &region)
{
    DemoImages images;
    for (const FleetRow &row : sharedRows) {
        if (!hasCopy(row, region))
            continue;
        const QString key = region + u"/shared/"_s + row.name;
        QJsonObject image = imageOf(row, row.name.toString(), key, fleetDate(row.name, key),
                                    firstOwner().creators);
        image.insert(u"ImageType"_s, u"SHARED_IMAGE"_s);
        image.insert(u"ImageCreator"_s, QString(demoPick(partners, key)));
        image.insert(u"ImageState"_s, u"NORMAL"_s);
        image.insert(u"SyncPercent"_s, QJsonValue::Null);
        // The tags and the snapshots belong to the account that shares it.
        image.insert(u"Tags"_s, QJsonArray());
        image.insert(u"SnapshotSet"_s, QJsonArray());
        images.append(image);
    }
    return images;
}
