// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"
#include "cloud/apirequest.h"

#include <QList>

/// A region as the service lists it.
struct ListedRegion
{
    QString id = {};          ///< "ap-seoul".
    QString name = {};        ///< In the language of the request.
    bool isAvailable = false; ///< To this account.

    bool operator==(const ListedRegion &) const = default;
};

struct RegionList
{
    QList<ListedRegion> regions = {};
    QString requestId = {};

    [[nodiscard]] qsizetype entryCount() const { return regions.size(); }
    bool operator==(const RegionList &) const = default;
};

/// DescribeRegions of the service region, 2022-06-27, for the product cvm. The one of cvm itself is
/// no longer kept up. Source: the vendor's page on it.
[[nodiscard]] ApiRequest describeRegionsRequest(const QUrl &endpoint);

/// Reads its answer. TotalCount is not looked at: in the vendor's own examples it is not the number
/// of entries. Entries whose id is none are left out. Errors: those of replyError(), and Malformed
/// for an answer without a list.
[[nodiscard]] Result<RegionList> readRegionList(const HttpReply &reply);
