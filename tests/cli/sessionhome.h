// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "accounts/signinplaces.h"
#include "cli/cloudsession.h"

#include <QTemporaryDir>

#include <memory>

/// Sessions as they are opened in a home of their own, in which there is nothing at first.
struct SessionHome
{
    using Opened = std::unique_ptr<CloudSession>;

    /// What comes of opening it.
    [[nodiscard]] Result<Opened> open(const CloudChoice &choice) const;
    /// How many images a place has by its first page; or why there is none.
    [[nodiscard]] static Result<qsizetype> count(CloudSession &session, const Place &place);
    /// A file, by its path in the home.
    void write(const QString &path, const QByteArray &text) const;
    void writeSdkFile(const QByteArray &text) const;

    QTemporaryDir folder;
    SignInPlaces places = {.home = folder.path(),
                           .systemFolder = folder.filePath(QStringLiteral("etc"))};
    SessionSecrets secrets;
};
