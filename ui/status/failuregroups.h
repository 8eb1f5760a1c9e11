// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "core/errortext.h"

#include <QList>

/// Failures that say the same of several places, such as an instance type that none of them knows.
struct FailureGroup
{
    ErrorText text = {};         ///< Of all of them.
    QString code = {};           ///< errorCode() of all of them.
    QList<ApiError> errors = {}; ///< At least one, in the order of the places.

    bool operator==(const FailureGroup &) const = default;
};

/// What went wrong in these places, in their order.
[[nodiscard]] QList<ApiError> failuresOf(const QList<PlaceStatus> &places);

/// Puts failures together that have one code and one sentence; in the order of the first of each.
[[nodiscard]] QList<FailureGroup> groupFailures(const QList<ApiError> &errors);

/// "Seoul could not be read:", "18 regions could not be read:", of several accounts "18 regions of
/// prod could not be read:", or "18 regions of the accounts prod, dev could not be read:"; or that
/// nothing was asked.
[[nodiscard]] QString failureTitle(const FailureGroup &group);

/// The code, the regions where there are several, and each RequestId; parts without a text are left
/// out.
[[nodiscard]] QString failureDetail(const FailureGroup &group);

/// Those that the service gave, in the order of the failures.
[[nodiscard]] QStringList failureRequestIds(const FailureGroup &group);
