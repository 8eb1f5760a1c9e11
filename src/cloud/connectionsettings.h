// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/proxies.h"
#include "cloud/regionnetwork.h"

#include <QSslCertificate>
#include <QSslConfiguration>

/// How a service is reached from the network that the user is in.
struct ConnectionSettings
{
    ProxySettings proxies = {};
    /// Whose issue is trusted besides that of the system's certificates.
    QList<QSslCertificate> extraCertificates = {};
};

/// Makes networks that use these settings for all their requests, and for connections opened before
/// these. Other networks are not touched.
[[nodiscard]] NetworkFactory networksBy(const ConnectionSettings &settings);

/// The default one, with the certificates of the system and these.
[[nodiscard]] QSslConfiguration
configurationTrusting(const QList<QSslCertificate> &extraCertificates);
