// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"
#include "core/imagesource.h"
#include "core/pending.h"
#include "core/requestrecord.h"

#include <QObject>

#include <memory>

class CloudClient;
class CloudSimulator;
class CredentialProvider;
class QProcessEnvironment;
struct ConnectionSettings;

/// The cloud that the program talks to: Tencent Cloud with the environment's credential, or the
/// built-in demo, which is then started with the session and ends with it.
class CloudSession final : public QObject
{
    Q_OBJECT

public:
    /// Errors: Credentials, when the environment has none that is usable and the demo is not asked
    /// for; Usage, when it names a proxy that is none, or the choice a file of
    /// certificates that cannot be read; Network, when the demo cannot be started.
    [[nodiscard]] static PendingPtr<std::unique_ptr<CloudSession>>
    open(const CloudChoice &choice, const QProcessEnvironment &environment);

    ~CloudSession() override;

    /// Lives as long as the session.
    [[nodiscard]] ImageSource &source() const;

signals:
    /// This computer's clock is wrong; positive: it is slow by so many seconds.
    void clockOffsetChanged(qint64 seconds);

    /// A request has ended, well or not.
    void requestEnded(const RequestRecord &record);

    /// The service takes fewer requests than it promises, or again as many.
    void slowedDownChanged(bool isSlowedDown);

private:
    CloudSession(std::unique_ptr<CloudSimulator> simulator,
                 std::unique_ptr<CredentialProvider> credentials,
                 const ConnectionSettings &connection, const CloudChoice &choice);

    [[nodiscard]] static Result<std::unique_ptr<CloudSession>>
    openNow(const CloudChoice &choice, const QProcessEnvironment &environment);

    std::unique_ptr<CloudSimulator> m_simulator; // null unless it is the demo
    std::unique_ptr<CredentialProvider> m_credentials;
    std::unique_ptr<CloudClient> m_client;
};
