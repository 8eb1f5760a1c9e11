// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QNetworkProxy>

/// Reads where a proxy is: "[http|socks5|socks5h://][user:password@]host[:port]", without a scheme
/// a proxy of HTTP. Without a port it is that of the scheme, 80 or 1080, as tccli and the SDKs for
/// Python and Go take it, who read the same variables; curl would take 1080 for both. Error: Usage,
/// with `name`, which is what the text comes from, as its field and in its message; never with the
/// text, which may hold a password.
[[nodiscard]] Result<QNetworkProxy> parseProxyAddress(const QString &name, const QString &text);

/// The address of a proxy of HTTP or of SOCKS, without user and password: "socks5://host:port".
[[nodiscard]] QString proxyAddress(const QNetworkProxy &proxy);
