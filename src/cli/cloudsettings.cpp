// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsettings.h"

#include "accounts/connectionpreferences.h"
#include "cli/run.h"

namespace {

using Preferences = ConnectionPreferences;

std::optional<ProxyChoice> proxyOf(const Preferences &preferences)
{
    switch (preferences.proxyKind) {
    case Preferences::ProxyKind::System:
        return std::nullopt;
    case Preferences::ProxyKind::None:
        return ProxyChoice {.kind = ProxyChoice::Kind::None};
    case Preferences::ProxyKind::Http:
    case Preferences::ProxyKind::Socks5:
        break;
    }
    const bool isSocks = preferences.proxyKind == Preferences::ProxyKind::Socks5;
    return ProxyChoice {
            .kind = ProxyChoice::Kind::Custom,
            .proxy = QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                   preferences.proxyHost, preferences.proxyPort,
                                   preferences.proxyUser)};
}

} // namespace

CloudChoice withSettings(CloudChoice choice, const QSettings &settings)
{
    const Preferences preferences = readConnectionPreferences(settings);
    choice.lastUsed = lastUsedProfile(settings);
    if (!choice.proxy) {
        choice.proxy = proxyOf(preferences);
        choice.isProxyPasswordKept = choice.proxy && !choice.proxy->proxy.user().isEmpty();
    }
    if (choice.caFile.isEmpty())
        choice.caFile = preferences.caFile;
    choice.usualEndpoint = preferences.endpoint;
    return choice;
}
