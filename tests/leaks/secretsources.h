// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "leaksearch.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <functional>

/// What the program is started in. Sources of secrets put theirs there.
struct Surroundings
{
    QString home; ///< A folder that is there, and empty.
    QProcessEnvironment environment;
    QStringList arguments = {}; ///< Those that name the account, if it takes any.
    QString profilesPath = {};  ///< The file of the program's own profiles, if there is one.
    QStringList planted = {};   ///< Files that hold secrets by right.
};

/// A place that the program has its secrets from.
struct SecretSource
{
    QString name;
    /// Puts an id, a key and, if it has one, a token there; returns them as "id", "key" and
    /// "token".
    std::function<QList<Mark>(Surroundings &)> plant;
};

/// Every one there is. A new one is a row here.
[[nodiscard]] QList<SecretSource> secretSources();

/// Puts a proxy with a password at an address ("127.0.0.1:PORT") into the environment, and returns
/// the password.
[[nodiscard]] Mark plantProxy(QProcessEnvironment &environment, const QString &address);
