// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/endpointchoice.h"

#include <QByteArray>
#include <QStringList>

/// Which cloud to talk to, and in which language.
struct CloudChoice
{
    bool isDemo = false;           ///< The built-in one.
    EndpointChoice endpoint = {};  ///< For the real one: which hosts to ask.
    QByteArray language = "en-US"; ///< X-TC-Language.

    bool operator==(const CloudChoice &) const = default;
};

/// The options of the command line that make this choice; none for the usual one.
[[nodiscard]] QStringList cloudOptions(const CloudChoice &choice);
