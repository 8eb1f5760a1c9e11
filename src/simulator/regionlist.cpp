// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/regionlist.h"

#include "core/region.h"
#include "simulator/jsonparameters.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct RegionWording
{
    QLatin1StringView id;
    QStringView english;
    QStringView chinese;
};

// The words of the service, so they are not for translators. Source: the vendor's page on regions.
constexpr RegionWording wordings[] = {
        {"ap-guangzhou"_L1, u"South China (Guangzhou)", u"华南地区(广州)"},
        {"ap-shanghai"_L1, u"East China (Shanghai)", u"华东地区(上海)"},
        {"ap-nanjing"_L1, u"East China (Nanjing)", u"华东地区(南京)"},
        {"ap-beijing"_L1, u"North China (Beijing)", u"华北地区(北京)"},
        {"ap-chengdu"_L1, u"Southwest China (Chengdu)", u"西南地区(成都)"},
        {"ap-chongqing"_L1, u"Southwest China (Chongqing)", u"西南地区(重庆)"},
        {"ap-hongkong"_L1, u"Hong Kong/Macao/Taiwan (Hong Kong, China)", u"港澳台地区(中国香港)"},
        {"ap-singapore"_L1, u"Southeast Asia (Singapore)", u"亚太东南(新加坡)"},
        {"ap-jakarta"_L1, u"Southeast Asia (Jakarta)", u"亚太东南(雅加达)"},
        {"ap-bangkok"_L1, u"Southeast Asia (Bangkok)", u"亚太东南(曼谷)"},
        {"ap-seoul"_L1, u"Northeast Asia (Seoul)", u"亚太东北(首尔)"},
        {"ap-tokyo"_L1, u"Northeast Asia (Tokyo)", u"亚太东北(东京)"},
        {"na-siliconvalley"_L1, u"West US (Silicon Valley)", u"美国西部(硅谷)"},
        {"na-ashburn"_L1, u"East US (Virginia)", u"美国东部(弗吉尼亚)"},
        {"sa-saopaulo"_L1, u"South America (São Paulo)", u"南美地区(圣保罗)"},
        {"eu-frankfurt"_L1, u"Europe (Frankfurt)", u"欧洲地区(法兰克福)"},
        {"ap-shanghai-fsi"_L1, u"East China (Shanghai Finance)", u"华东地区(上海金融)"},
        {"ap-shenzhen-fsi"_L1, u"South China (Shenzhen Finance)", u"华南地区(深圳金融)"},
};

QString wordingOf(const QString &region, ServiceLanguage language)
{
    const auto *found = std::ranges::find(wordings, region, &RegionWording::id);
    if (found == std::end(wordings))
        return region;
    return (language == ServiceLanguage::Chinese ? found->chinese : found->english).toString();
}

QJsonObject regionEntry(const QString &region, ServiceLanguage language)
{
    // The last four are for the vendor's own console, and null for others.
    return {{u"Region"_s, region},
            {u"RegionName"_s, wordingOf(region, language)},
            {u"RegionState"_s, u"AVAILABLE"_s},
            {u"RegionTypeMC"_s, QJsonValue::Null},
            {u"LocationMC"_s, QJsonValue::Null},
            {u"RegionNameMC"_s, QJsonValue::Null},
            {u"RegionIdMC"_s, QJsonValue::Null}};
}

Result<void> checkParameters(const QJsonObject &parameters, ServiceLanguage language)
{
    const QString product = u"Product"_s;
    const QString scene = u"Scene"_s;
    if (const auto checked = checkKeys(parameters, {product, scene}, {}, language); !checked)
        return checked;
    if (!parameters.contains(product))
        return refusal(u"MissingParameter"_s, language, product);
    const Result<QString> name = readText(parameters.value(product), product, language);
    if (!name)
        return Failure(name.error());
    if (*name != "cvm"_L1)
        return refusal(u"InvalidParameter"_s, language, product);
    return readNumber(parameters.value(scene), scene, 0, language).map([](qint64) {});
}

} // namespace

Result<QJsonObject> regionListReply(const QByteArray &body, ServiceLanguage language)
{
    const Result<void> checked =
            readBody(body, language).and_then([language](const QJsonObject &parameters) {
                return checkParameters(parameters, language);
            });
    return checked.map([language] {
        QJsonArray entries;
        for (const QString &region : knownRegionIds())
            entries.append(regionEntry(region, language));
        return QJsonObject {{u"TotalCount"_s, entries.size()}, {u"RegionSet"_s, entries}};
    });
}
