// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"

class QSettings;

/// The choice with what the settings of the window say, where the choice itself says nothing: the
/// profile that was used last, proxy, certificates and endpoint. They hold without a window, too.
/// The password of a proxy that has a user is then in the keyring.
[[nodiscard]] CloudChoice withSettings(CloudChoice choice, const QSettings &settings);
