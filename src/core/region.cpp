// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/region.h"

#include "core/regionid.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct RegionRow
{
    QLatin1StringView id;
    const char *name;
    RegionGroup group;
};

// Source: DescribeImages, input parameter Region; names from the vendor's page of regions.
constexpr RegionRow regionRows[] = {
        {"ap-guangzhou"_L1, QT_TRANSLATE_NOOP("Region", "Guangzhou"), RegionGroup::MainlandChina},
        {"ap-shanghai"_L1, QT_TRANSLATE_NOOP("Region", "Shanghai"), RegionGroup::MainlandChina},
        {"ap-nanjing"_L1, QT_TRANSLATE_NOOP("Region", "Nanjing"), RegionGroup::MainlandChina},
        {"ap-beijing"_L1, QT_TRANSLATE_NOOP("Region", "Beijing"), RegionGroup::MainlandChina},
        {"ap-chengdu"_L1, QT_TRANSLATE_NOOP("Region", "Chengdu"), RegionGroup::MainlandChina},
        {"ap-chongqing"_L1, QT_TRANSLATE_NOOP("Region", "Chongqing"), RegionGroup::MainlandChina},
        {"ap-hongkong"_L1, QT_TRANSLATE_NOOP("Region", "Hong Kong"), RegionGroup::AsiaPacific},
        {"ap-singapore"_L1, QT_TRANSLATE_NOOP("Region", "Singapore"), RegionGroup::AsiaPacific},
        {"ap-jakarta"_L1, QT_TRANSLATE_NOOP("Region", "Jakarta"), RegionGroup::AsiaPacific},
        {"ap-bangkok"_L1, QT_TRANSLATE_NOOP("Region", "Bangkok"), RegionGroup::AsiaPacific},
        {"ap-seoul"_L1, QT_TRANSLATE_NOOP("Region", "Seoul"), RegionGroup::AsiaPacific},
        {"ap-tokyo"_L1, QT_TRANSLATE_NOOP("Region", "Tokyo"), RegionGroup::AsiaPacific},
        {"eu-frankfurt"_L1, QT_TRANSLATE_NOOP("Region", "Frankfurt"), RegionGroup::Europe},
        {"na-ashburn"_L1, QT_TRANSLATE_NOOP("Region", "Virginia"), RegionGroup::Americas},
        {"na-siliconvalley"_L1, QT_TRANSLATE_NOOP("Region", "Silicon Valley"),
         RegionGroup::Americas},
        {"sa-saopaulo"_L1, QT_TRANSLATE_NOOP("Region", "S\303\243o Paulo"), RegionGroup::Americas},
        {"ap-shanghai-fsi"_L1, QT_TRANSLATE_NOOP("Region", "Shanghai Finance"),
         RegionGroup::Finance},
        {"ap-shenzhen-fsi"_L1, QT_TRANSLATE_NOOP("Region", "Shenzhen Finance"),
         RegionGroup::Finance},
};

Failure regionListError(const QString &message)
{
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"region"_s});
}

/// The ids that one entry of the list stands for; empty when it stands for none.
QStringList expandEntry(const QString &entry)
{
    const QStringList known = knownRegionIds();
    if (entry == "all"_L1)
        return known;
    if (entry.contains(u'*') || entry.contains(u'?')) {
        const QRegularExpression glob(QRegularExpression::wildcardToRegularExpression(entry));
        return known.filter(glob);
    }
    return isRegionId(entry) ? QStringList {entry} : QStringList {};
}

} // namespace

QList<Region> knownRegions()
{
    QList<Region> regions;
    regions.reserve(std::size(regionRows));
    for (const RegionRow &row : regionRows) {
        regions.append({.id = row.id,
                        .name = QCoreApplication::translate("Region", row.name),
                        .group = row.group});
    }
    return regions;
}

QStringList knownRegionIds()
{
    QStringList ids;
    ids.reserve(std::size(regionRows));
    for (const RegionRow &row : regionRows)
        ids.append(row.id);
    return ids;
}

QString regionName(const QString &id)
{
    for (const RegionRow &row : regionRows) {
        if (id == row.id)
            return QCoreApplication::translate("Region", row.name);
    }
    return id;
}

QString regionLabel(const QString &id)
{
    const QString name = regionName(id);
    if (name == id)
        return id;
    //: A region's name and its id, as in "Seoul (ap-seoul)".
    return QCoreApplication::translate("Region", "%1 (%2)").arg(name, id);
}

QString regionGroupName(RegionGroup group)
{
    switch (group) {
    case RegionGroup::MainlandChina:
        return QCoreApplication::translate("Region", "Mainland China");
    case RegionGroup::AsiaPacific:
        return QCoreApplication::translate("Region", "Asia Pacific");
    case RegionGroup::Europe:
        return QCoreApplication::translate("Region", "Europe");
    case RegionGroup::Americas:
        return QCoreApplication::translate("Region", "Americas");
    case RegionGroup::Finance:
        return QCoreApplication::translate("Region", "Finance");
    }
    Q_UNREACHABLE();
}

bool isFinanceRegion(const QString &id)
{
    return id.endsWith("-fsi"_L1);
}

Result<QStringList> parseRegionList(const QString &text)
{
    QStringList ids;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString entry = part.trimmed().toLower();
        const QStringList expanded = expandEntry(entry);
        if (expanded.isEmpty()) {
            return regionListError(
                    QCoreApplication::translate("Region", "There is no region \"%1\".").arg(entry));
        }
        ids += expanded;
    }
    if (ids.isEmpty())
        return regionListError(QCoreApplication::translate("Region", "No region is given."));
    ids.removeDuplicates();
    return ids;
}
