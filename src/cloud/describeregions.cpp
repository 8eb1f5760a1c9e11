// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/describeregions.h"

#include "core/regionid.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DescribeRegions)
};

} // namespace

ApiRequest describeRegionsRequest(const QUrl &endpoint)
{
    return {.endpoint = endpoint,
            .service = "region",
            .action = "DescribeRegions",
            .version = "2022-06-27",
            .body = R"({"Product":"cvm"})"};
}

Result<RegionList> readRegionList(const HttpReply &reply)
{
    return readResponse(reply).and_then([](const QJsonObject &response) -> Result<RegionList> {
        RegionList list = {.requestId = response.value("RequestId"_L1).toString()};
        const QJsonValue entries = response.value("RegionSet"_L1);
        if (!entries.isArray()) {
            return Failure(ApiError {.kind = ApiError::Kind::Malformed,
                                     .message = Words::tr("The answer has no list of regions."),
                                     .requestId = list.requestId});
        }
        for (const QJsonValue &entry : entries.toArray()) {
            const QString id = entry["Region"_L1].toString();
            if (isRegionId(id)) {
                list.regions.append({.id = id,
                                     .name = entry["RegionName"_L1].toString(),
                                     .isAvailable = entry["RegionState"_L1] == "AVAILABLE"_L1});
            }
        }
        return list;
    });
}
