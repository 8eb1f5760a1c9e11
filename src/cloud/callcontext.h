// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/exchange.h"
#include "cloud/requestbudget.h"

#include <QByteArray>

#include <chrono>

class CredentialProvider;
class ReadingTurns;
class RegionNetwork;
class RequestGate;
class RequestJournal;
class ServerClock;

/// How requests are made, the same for all of them.
struct CallSettings
{
    QByteArray language = {}; ///< "en-US" or "zh-CN"; empty for the service's default.
    ExchangeLimits limits = {};
    std::chrono::milliseconds firstPause = std::chrono::milliseconds(500); ///< Before trying again.
    RequestBudget budget = RequestBudget(); ///< Of each service in each region, to begin with.
};

/// What a call is made with. Calls share all of it, and it must outlive them.
struct CallContext
{
    const CallSettings &settings;
    CredentialProvider &credentials;
    RegionNetwork &network;
    ReadingTurns &readingTurns;
    RequestGate &gate;
    ServerClock &clock;
    RequestJournal &journal;
};
