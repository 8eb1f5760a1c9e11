// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/connectionreport.h"
#include "cloud/connectionsettings.h"
#include "cloud/exchange.h"
#include "cloud/serverclock.h"
#include "core/pending.h"

/// How a connection is checked.
struct ConnectionCheckOptions
{
    ExchangeLimits limits = {}; ///< Each step but the answer has the idle time for all of it.
    ServerClock::LocalTime localTime = QDateTime::currentSecsSinceEpoch;
};

/// Tries the connection to an endpoint step by step. Nothing is signed, so it takes no credential
/// and tells nobody one. The result is always a report; what failed is in it.
[[nodiscard]] PendingPtr<ConnectionReport>
checkConnection(const QUrl &endpoint, const ConnectionSettings &settings,
                const ConnectionCheckOptions &options = {});
