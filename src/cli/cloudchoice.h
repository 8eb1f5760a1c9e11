// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/rolechoice.h"
#include "cloud/endpointchoice.h"
#include "cloud/proxychoice.h"
#include "core/place.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

/// Which cloud to talk to, as whom, and in which language.
struct CloudChoice
{
    bool isDemo = false;                         ///< The built-in one.
    std::optional<EndpointChoice> endpoint = {}; ///< For the real one; unset: as the profile says.
    std::optional<ProxyChoice> proxy = {};       ///< Unset: as the settings say.
    bool isProxyPasswordKept = false;            ///< In the keyring, which is to be asked for it.
    QString caFile = {};      ///< Certificates that are trusted besides the system's; empty: none.
    QByteArray language = {}; ///< X-TC-Language; empty: as the profile says.
    /// Where neither the choice nor a profile says something else.
    EndpointChoice usualEndpoint = {};
    QByteArray usualLanguage = "en-US";
    /// Whose images: names of profiles, of the demo's accounts where it is the demo. None: the
    /// usual one.
    QStringList profiles = {};
    QString lastUsed = {};        ///< The profile last used in the window, for where none is named.
    RoleChoice role = {};         ///< To assume with the profile's credential; without arn: none.
    QString expectedAccount = {}; ///< The uin that it must be; empty: any.
    std::optional<QUrl> metadataEndpoint = {}; ///< Replaces that of the machine's role.

    bool operator==(const CloudChoice &) const = default;
};

/// The options of the command line that make this choice; none for the usual one. A user and a
/// password for the proxy are left out, as the options may be shown and copied.
[[nodiscard]] QStringList cloudOptions(const CloudChoice &choice);

/// These regions as the accounts of this choice see them: once for each of several, and without the
/// name of a profile where there is but one.
[[nodiscard]] QList<Place> placesOf(const CloudChoice &choice, const QStringList &regions);
