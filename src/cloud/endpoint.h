// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QUrl>

#include <optional>

/// Reads an endpoint as typed by a person: "https://host[:port]", or a bare host, which is taken
/// as https. Plain http is refused except to loopback, since requests carry the session token.
/// The API lives at "/", so an address with a path, a query or a user name is refused too.
/// Error: Usage, field "endpoint".
[[nodiscard]] Result<QUrl> parseEndpoint(const QString &text);

/// Where a service ("cvm") is asked for a region, or for none (empty): the replacement where there
/// is one; the region's own host for the isolated finance zones; else the host that the vendor's
/// pages name, which serves all other regions.
[[nodiscard]] QUrl endpointFor(const QString &service, const QString &region,
                               const std::optional<QUrl> &replacement);

/// Whether a host, as in a URL, is this computer by its name or an address that never leaves it.
[[nodiscard]] bool isLoopback(const QString &host);

/// The Host header for an endpoint: with the port when it is not the scheme's default.
[[nodiscard]] QByteArray hostHeader(const QUrl &endpoint);
