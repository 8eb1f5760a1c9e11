// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

/// Which cloud to talk to, and in which language.
struct CloudChoice
{
    bool isDemo = false;               ///< The built-in one.
    std::optional<QUrl> endpoint = {}; ///< For the real one: replaces the public hosts.
    QByteArray language = "en-US";     ///< X-TC-Language.

    bool operator==(const CloudChoice &) const = default;
};

/// The options of the command line that make this choice; none for the usual one.
[[nodiscard]] QStringList cloudOptions(const CloudChoice &choice);
