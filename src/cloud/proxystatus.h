// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

class QNetworkProxy;
class QUrl;

/// Asks a proxy of HTTP for a tunnel to an endpoint, as Qt has asked before, for the status of its
/// refusal, which Qt does not tell. The password is sent where the proxy wants it as it is and in
/// no other way; so has Qt sent it.
///
/// Without errors: 0 where there is no status within a few seconds, or none without another way.
[[nodiscard]] PendingPtr<int> proxyStatus(const QNetworkProxy &proxy, const QUrl &endpoint);
