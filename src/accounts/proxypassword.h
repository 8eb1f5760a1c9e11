// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// What the password of the proxy is called among the secrets of the keyring and of the session.
/// Profiles have a colon in their names, so none is called so.
inline const QString proxyPasswordName = QStringLiteral("proxy");
