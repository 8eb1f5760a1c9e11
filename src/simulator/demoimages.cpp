// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demoimages.h"

#include "simulator/demoprivateimages.h"
#include "simulator/demopublicimages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// An image with what it is sorted by; reading that from the object for every comparison is slow.
struct Dated
{
    QString created = {}; ///< Without the zone, which is UTC in either spelling.
    QString id = {};
    QJsonObject image = {};
};

DemoImages newestFirst(const DemoImages &images)
{
    QList<Dated> dated;
    dated.reserve(images.size());
    for (const QJsonObject &image : images) {
        dated.append({.created = image.value("CreatedTime"_L1).toString().left(19),
                      .id = image.value("ImageId"_L1).toString(),
                      .image = image});
    }
    std::sort(dated.begin(), dated.end(), [](const Dated &left, const Dated &right) {
        return left.created == right.created ? left.id < right.id : left.created > right.created;
    });

    DemoImages sorted;
    sorted.reserve(dated.size());
    for (const Dated &entry : std::as_const(dated))
        sorted.append(entry.image);
    return sorted;
}

} // namespace

DemoImages demoImages(const QString &region)
{
    return newestFirst(demoPublicImages(region) + demoPrivateImages(region) +
                       demoSharedImages(region));
}

DemoImages demoImages(const QString &region, const DemoAccount &account)
{
    if (account == demoAccounts().constFirst())
        return demoImages(region);
    return newestFirst(demoPublicImages(region) + demoPrivateImages(region, account));
}

QString demoClusterId()
{
    return u"cluster-d3m0c1us"_s;
}
