// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QUrl>

#include <optional>

/// The address of a service as a person typed it.
struct TypedAddress
{
    QUrl url = {};       ///< Its path is "/".
    bool isBare = false; ///< Whether it has no path, query, fragment or user name.

    bool operator==(const TypedAddress &) const = default;
};

/// Reads "scheme://host[:port]", or a bare host, which is taken as of the usual scheme. Unset for
/// what is no address of a host.
[[nodiscard]] std::optional<TypedAddress> parseTypedAddress(const QString &text,
                                                            const QString &usualScheme);
