// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "leaksearch.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <memory>

class KeyringDaemon;
class RecordingServer;

/// What the program is started in. Sources of secrets put theirs there.
struct Surroundings
{
    QString home; ///< A folder that is there, and empty.
    QProcessEnvironment environment;
    QStringList arguments = {};  ///< Those that name the account, if it takes any.
    QString profilesPath = {};   ///< The file of the program's own profiles.
    QStringList planted = {};    ///< Files that hold secrets by right.
    SessionSecrets session = {}; ///< Those that somebody has entered in the window.
    // What answers the program, where it needs that.
    std::shared_ptr<RecordingServer> metadata = {};
    std::shared_ptr<KeyringDaemon> keyring = {}; ///< On the bus of the environment.
};

/// Those without a secret, in a folder that is there and empty.
[[nodiscard]] Surroundings makeSurroundings(const QString &folder);

/// What is in the files of a folder and may not be; see leaksInFolder(). The profiles may have the
/// id of a key, which is no secret there.
[[nodiscard]] QStringList leaksInFiles(const QString &folder, const Surroundings &surroundings,
                                       const QList<Mark> &marks);
