// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/proxies.h"
#include "core/result.h"

#include <QNetworkProxy>

class QProcessEnvironment;

/// By which proxy the user wants to go.
struct ProxyChoice
{
    enum class Kind {
        Automatic, ///< What the environment names, or else that of the system's settings.
        System,    ///< That of the system's settings.
        None,      ///< By none, whatever the system says.
        Custom,    ///< By this one, whatever the address.
    };

    Kind kind = Kind::Automatic;
    QNetworkProxy proxy = {}; ///< For Custom. It may have a password.

    bool operator==(const ProxyChoice &) const = default;
};

/// Reads a choice as typed by a person: one of the words "automatic", "system" and "none", or what
/// parseProxyAddress() takes. `name` is what the text comes from, as messages name it. Error:
/// Usage, with the name as its field and without the text.
[[nodiscard]] Result<ProxyChoice> parseProxyChoice(const QString &text,
                                                   const QString &name = QStringLiteral("--proxy"));

/// The text that parseProxyChoice() reads as this choice, without a user and a password: it may be
/// shown, and stored.
[[nodiscard]] QString proxyChoiceText(const ProxyChoice &choice);

/// What the choice comes to in this environment. Errors: those of reading the environment, if that
/// is chosen.
[[nodiscard]] Result<ProxySettings> proxySettings(const ProxyChoice &choice,
                                                  const QProcessEnvironment &environment);
