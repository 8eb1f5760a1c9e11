// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/endpointchoice.h"
#include "cloud/proxychoice.h"

#include <QByteArray>
#include <QStringList>

/// Which cloud to talk to, and in which language.
struct CloudChoice
{
    bool isDemo = false;          ///< The built-in one.
    EndpointChoice endpoint = {}; ///< For the real one: which hosts to ask.
    ProxyChoice proxy = {};       ///< For the real one, as the next.
    QString caFile = {}; ///< A file of certificates to trust besides the system's, or none.
    QByteArray language = "en-US"; ///< X-TC-Language.

    bool operator==(const CloudChoice &) const = default;
};

/// The options of the command line that make this choice; none for the usual one. A user and a
/// password for the proxy are left out, as the options may be shown and copied.
[[nodiscard]] QStringList cloudOptions(const CloudChoice &choice);
