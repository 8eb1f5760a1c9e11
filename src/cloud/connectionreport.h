// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/certificatefacts.h"
#include "core/apierror.h"

#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

/// One step of a connection.
struct ConnectionStep
{
    enum class State { NotTried, Passed, Failed };

    State state = State::NotTried;
    std::chrono::milliseconds duration {}; ///< That it took, well or not.
    std::optional<ApiError> error = {};    ///< For Failed; see explainError().

    bool operator==(const ConnectionStep &) const = default;
};

/// How far the connection to an endpoint goes. The steps stand in their order; those after one that
/// failed are not tried.
struct ConnectionReport
{
    QUrl endpoint = {};
    QString proxy = {}; ///< Host and port of the proxy it goes through; empty for none.

    ConnectionStep lookup = {};
    QString lookedUp = {};      ///< The host that this computer has to find: the proxy's, if any.
    QStringList addresses = {}; ///< Where it is.

    ConnectionStep connection = {}; ///< With the endpoint, through the proxy, if any.

    ConnectionStep encryption = {}; ///< Not tried for plain http.
    /// The server's, or the one of its chain that is refused.
    std::optional<CertificateFacts> certificate = {};

    ConnectionStep answer = {}; ///< To a request without a signature, on a connection of its own.
    int httpStatus = 0;         ///< Any is an answer. 0 without one.
    /// Seconds by which this computer's clock is slow; unset if the answer did not tell the time.
    std::optional<qint64> clockOffset = {};

    bool operator==(const ConnectionReport &) const = default;
};
