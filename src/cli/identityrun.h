// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/calleridentity.h"
#include "cli/cloudsession.h"

#include <QObject>

#include <memory>
#include <vector>

/// Asks the service who several profiles are, each for itself, so that what is wrong with one is
/// told of that one.
class IdentityRun final : public QObject
{
    Q_OBJECT

public:
    /// The profiles are those of the choice. The secrets must outlive this.
    IdentityRun(const CloudChoice &choice, const SignInPlaces &places,
                const SessionSecrets &secrets, QObject *parent = nullptr);

    void start();

    /// A line for each that was told: name, account, user, type and identity, separated by tabs.
    [[nodiscard]] QString lines() const;
    /// Of the others, with their names as the profiles of their places.
    [[nodiscard]] QList<ApiError> errors() const;

signals:
    /// All have been asked.
    void finished();

private:
    struct Asked
    {
        QString name = {};
        PendingPtr<std::unique_ptr<CloudSession>> opening = {};
        std::unique_ptr<CloudSession> session = {};
        PendingPtr<CallerIdentity> asking = {};
        std::optional<Result<CallerIdentity>> answer = {};
    };

    void ask(Asked &asked);
    void take(Asked &asked, const Result<CallerIdentity> &answer);

    CloudChoice m_choice;
    SignInPlaces m_places;
    const SessionSecrets &m_secrets;
    std::vector<Asked> m_asked; // stays as long as it is once started
};
