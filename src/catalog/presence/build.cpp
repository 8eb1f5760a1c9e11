// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/build.h"

#include <utility>

using namespace Qt::StringLiterals;

Build::Health healthOf(const QString &imageState)
{
    if (imageState.endsWith("FAILED"_L1))
        return Build::Health::Failed;
    if (imageState == "SYNCING"_L1 || imageState == "CREATING"_L1 || imageState == "IMPORTING"_L1)
        return Build::Health::UnderWay;
    return Build::Health::Usable;
}

bool isNewer(const Build &first, const Build &second)
{
    // A time that is not known is less than any.
    if (first.created != second.created)
        return first.created > second.created;
    return first.imageId > second.imageId;
}
