// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "surroundings.h"

#include "accounts/keyringdaemon.h"
#include "cli/program.h"
#include "marks.h"
#include "support/recordingserver.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

Surroundings makeSurroundings(const QString &folder)
{
    const QDir root(folder);
    Surroundings surroundings = {.home = root.filePath(u"home"_s),
                                 .environment = bareEnvironment()};
    // A keyring is chosen by the desktop.
    for (const QString &name : {u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s})
        surroundings.environment.remove(name);
    surroundings.environment.insert(u"HOME"_s, surroundings.home);
    root.mkdir(u"home"_s);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
                                u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s}) {
        const QString path = root.filePath(name);
        if (!root.mkdir(name) ||
            !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("A folder of the home could not be made.");
        surroundings.environment.insert(name, path);
    }
    surroundings.profilesPath =
            root.filePath(u"XDG_CONFIG_HOME/cvm-image-browser/cvm-image-browser/profiles.json"_s);
    return surroundings;
}

QStringList leaksInFiles(const QString &folder, const Surroundings &surroundings,
                         const QList<Mark> &marks)
{
    QStringList leaks = leaksInFolder(folder, marks, surroundings.planted);
    leaks.removeAll(u"%1: %2"_s.arg(surroundings.profilesPath, Marks::id.name));
    return leaks;
}
