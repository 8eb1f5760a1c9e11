// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/regionnetwork.h"
#include "core/result.h"

#include <QNetworkProxy>
#include <QStringList>
#include <QUrl>

#include <optional>

class QProcessEnvironment;

/// The proxy that the environment names, and the hosts that are reached without it.
struct ProxySettings
{
    std::optional<QNetworkProxy> proxy = {}; ///< If unset, the settings of the system hold.
    QStringList exceptions = {};
};

/// Reads the first of https_proxy, HTTPS_PROXY, all_proxy and ALL_PROXY that has text, and the
/// first of no_proxy and NO_PROXY, as curl does:
/// "[http|socks5|socks5h://][user:password@]host[:port]", without a scheme a proxy of HTTP, without
/// a port 1080. Errors: Usage, with the variable as the field and without its value, which may hold
/// a password.
[[nodiscard]] Result<ProxySettings> proxySettings(const QProcessEnvironment &environment);

/// The proxy by which an address is reached; of type NoProxy for none, and unset where the settings
/// of the system hold. An exception is "*" for all, a name (which stands for what ends with
/// ".name", too; with "." or "*." before it as well), an address, or a range of them (10.0.0.0/8,
/// fd00::/8); a port may follow, behind an IPv6 address in brackets. Plain http goes to this
/// computer only, so no proxy gets it.
[[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl &address,
                                                    const ProxySettings &settings);

/// Makes networks that use these proxies.
[[nodiscard]] NetworkFactory networksBy(const ProxySettings &settings);

/// Host and port of the proxy by which a network reaches an address; empty without one. It holds no
/// password.
[[nodiscard]] QString proxyName(const QNetworkAccessManager &network, const QUrl &address);
