// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "accounts/signinplaces.h"
#include "cli/cloudsession.h"
#include "core/credential.h"
#include "core/result.h"

#include <QTemporaryDir>

#include <memory>

/// What came of opening a session.
struct OpenedSession
{
    Result<std::unique_ptr<CloudSession>> session = Failure(ApiError());
    QList<ApiError> failures = {};
};

/// Sessions of a home with files in it.
class SessionFixture final
{
public:
    SessionFixture();

    /// Writes a file of the home.
    void write(const QString &path, const QByteArray &text) const;
    /// Writes the file of the SDKs.
    void writeSdkFile(const QByteArray &text) const;
    /// Writes it with the key of an account of the demo cloud in this section.
    void writeDemoKey(const QByteArray &section) const;
    /// Puts an id and a key into the environment.
    void setEnvironment();

    /// What comes of opening it.
    [[nodiscard]] Result<std::unique_ptr<CloudSession>> open(const CloudChoice &choice) const;
    [[nodiscard]] OpenedSession openWithFailures(const CloudChoice &choice) const;
    /// How many images a place has by its first page; or why there is none.
    [[nodiscard]] static Result<qsizetype> count(CloudSession &session, const Place &place);
    /// What the first account signs with; or why it cannot.
    [[nodiscard]] static Result<Credential> credential(CloudSession &session);

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] SignInPlaces &places() { return m_places; }
    [[nodiscard]] SessionSecrets &secrets() { return m_secrets; }

private:
    QTemporaryDir m_folder;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
};
