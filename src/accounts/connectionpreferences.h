// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/endpointchoice.h"

#include <QString>

class QSettings;

/// How the cloud is reached, as the settings keep it. The password of the proxy is in the system's
/// keyring and never here.
struct ConnectionPreferences
{
    enum class ProxyKind {
        System, ///< What the environment and the system say.
        None,
        Http,
        Socks5,
    };

    ProxyKind proxyKind = ProxyKind::System;
    QString proxyHost = {}; ///< For a proxy of one's own: a name or an address.
    quint16 proxyPort = 1080;
    QString proxyUser = {};
    QString caFile = {}; ///< Certificates in PEM that are believed besides the system's; or empty.
    EndpointChoice endpoint = {};

    bool operator==(const ConnectionPreferences &) const = default;
};

/// Reads the keys under "connection/"; what makes no sense there is as if it were not.
[[nodiscard]] ConnectionPreferences readConnectionPreferences(const QSettings &settings);

void writeConnectionPreferences(QSettings &settings, const ConnectionPreferences &connection);
