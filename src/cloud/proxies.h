// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QNetworkProxy>
#include <QStringList>
#include <QUrl>

#include <optional>

class QNetworkAccessManager;
class QProcessEnvironment;

/// A proxy, and the hosts that are reached without it.
struct ProxySettings
{
    /// Of type NoProxy for none; if unset, the settings of the system hold.
    std::optional<QNetworkProxy> proxy = {};
    QStringList exceptions = {};
};

/// Reads the first of https_proxy, HTTPS_PROXY, all_proxy and ALL_PROXY that has text, and the
/// first of no_proxy and NO_PROXY, as curl does; see parseProxyAddress(). Errors: Usage, with the
/// variable as the field and without its value.
[[nodiscard]] Result<ProxySettings> proxySettings(const QProcessEnvironment &environment);

/// The proxy by which an address is reached; of type NoProxy for none, and unset where the settings
/// of the system hold. An exception is "*" for all, a name (which stands for what ends with
/// ".name", too; with "." or "*." before it as well), an address, or a range of them (10.0.0.0/8,
/// fd00::/8); a port may follow, behind an IPv6 address in brackets. Plain http goes to this
/// computer only, so no proxy gets it.
[[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl &address,
                                                    const ProxySettings &settings);

/// The proxy by which a network reaches an address; of type NoProxy for none.
[[nodiscard]] QNetworkProxy usedProxy(const QNetworkAccessManager &network, const QUrl &address);

/// Its host and port; empty for none. It holds no password.
[[nodiscard]] QString proxyName(const QNetworkProxy &proxy);
