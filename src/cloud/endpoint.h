// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/endpointchoice.h"
#include "core/result.h"

#include <QUrl>

/// Reads an endpoint as typed by a person: "https://host[:port]", or a bare host, which is taken
/// as https. Plain http is refused except to loopback, since requests carry the session token.
/// The API lives at "/", so an address with a path, a query or a user name is refused too.
/// Error: Usage, field "endpoint".
[[nodiscard]] Result<QUrl> parseEndpoint(const QString &text);

/// Where a service ("cvm", "sts") is asked for a region, or for none (empty): the address of a
/// custom choice; the region's own host for the isolated finance zones, whatever else is chosen,
/// and for all regions if those are; else the host that the vendor's pages name for the site, which
/// serves all other regions. Where there is no region to have a host of its own, that is the one of
/// the mainland site, whose domain these hosts are in.
[[nodiscard]] QUrl endpointFor(const QString &service, const QString &region,
                               const EndpointChoice &choice);

/// Whether a host, as in a URL, is this computer by its name or an address that never leaves it.
[[nodiscard]] bool isLoopback(const QString &host);

/// The Host header for an endpoint: with the port when it is not the scheme's default.
[[nodiscard]] QByteArray hostHeader(const QUrl &endpoint);
