// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QNetworkProxy>

/// Reads where a proxy is, as curl does: "[http|socks5|socks5h://][user:password@]host[:port]",
/// without a scheme a proxy of HTTP, without a port 1080. Error: Usage, with `name`, which is what
/// the text comes from, as its field and in its message; never with the text, which may hold a
/// password.
[[nodiscard]] Result<QNetworkProxy> parseProxyAddress(const QString &name, const QString &text);

/// The address of a proxy of HTTP or of SOCKS, without user and password: "socks5://host:port".
[[nodiscard]] QString proxyAddress(const QNetworkProxy &proxy);
