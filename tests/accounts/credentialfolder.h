// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

/// A home and a folder of the computer's settings, empty at first.
class CredentialFolder final
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] SignInPlaces places() const
    {
        return {.home = path(QStringLiteral("home")), .systemFolder = path(QStringLiteral("etc"))};
    }

    /// Writes a file, with the folders that lead to it, and returns its path.
    QString put(const QString &name, const QByteArray &content) const
    {
        const QString file = withFolders(name);
        QFile target(file);
        const bool isWritten =
                target.open(QIODevice::WriteOnly) && target.write(content) == content.size();
        if (!isWritten)
            qFatal("%s could not be written", qPrintable(file));
        return file;
    }

    /// The rows of a test whose column "kind" is for putUnreadable(); "reason" is said of it.
    static void addUnreadableRows()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        const QString irregular = QStringLiteral("It is not a regular file.");
        QTest::newRow("a folder") << QStringLiteral("folder") << irregular;
        QTest::newRow("a pipe") << QStringLiteral("pipe") << irregular;
        QTest::newRow("2 MiB") << QStringLiteral("large")
                               << QStringLiteral("It is larger than 1 MiB.");
    }

    /// Puts there what cannot be read as a file, also by a superuser.
    QString putUnreadable(const QString &name, const QString &kind) const
    {
        const QString file = withFolders(name);
        if (kind == QLatin1StringView("folder"))
            QDir().mkpath(file);
        else if (kind == QLatin1StringView("pipe"))
            mkfifo(qPrintable(file), 0600);
        else
            put(name, QByteArray(2 * 1024 * 1024, ' '));
        return file;
    }

private:
    [[nodiscard]] QString withFolders(const QString &name) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        return path(name);
    }

    QTemporaryDir m_folder;
};
