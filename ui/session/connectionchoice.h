// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/commandline.h"
#include "ui/settings/saidoptions.h"

class QSettings;
class SessionSecrets;

/// Whether the settings name a proxy with a user, who has a password then.
[[nodiscard]] bool wantsProxyPassword(const QSettings &settings);

/// The choice with what the settings say of how the cloud is reached, where the choice itself says
/// nothing: proxy, certificates, endpoint, and the language of the service. The password of the
/// proxy is that of this session.
[[nodiscard]] CloudChoice withConnection(CloudChoice choice, const QSettings &settings,
                                         const SessionSecrets &secrets);

/// What the command line says in place of the settings, to be shown beside them. A user and a
/// password for the proxy are left out.
[[nodiscard]] SaidOptions saidOptions(const CommandLine &commandLine);
