// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "surroundings.h"

#include <functional>

/// A place that the program has its secrets from.
struct SecretSource
{
    QString name;
    /// Puts secrets there, and returns them: those of the credential that signs in the end, and
    /// those that lead to it.
    std::function<QList<Mark>(Surroundings &)> plant;
    bool hasRole = false;        ///< The cloud is asked for the credential.
    bool isCheckedFirst = false; ///< Whose it is, is asked before anything else.
    bool isTyped = false; ///< Somebody enters it in the window, so it is nowhere without one.
};

/// Every one there is. A new one is a row here.
[[nodiscard]] QList<SecretSource> secretSources();

/// Those that there are without a window.
[[nodiscard]] QList<SecretSource> sourcesWithoutAWindow();

/// The one of a name.
[[nodiscard]] SecretSource secretSource(const QString &name);

/// Puts a proxy with a password at an address ("127.0.0.1:PORT") into the environment, and returns
/// the password.
[[nodiscard]] Mark plantProxy(QProcessEnvironment &environment, const QString &address);

/// Puts a secret into the real keyring of GNOME, on the bus of the environment; starts it if it
/// does not run yet. `name` is what the program calls the secret.
void plantInKeyring(Surroundings &surroundings, const QString &name, const QString &key,
                    const QString &token = {});
