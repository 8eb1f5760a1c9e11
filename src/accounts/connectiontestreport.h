// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// How far the test of one region is. What is unset was not looked at, which says nothing about it.
struct RegionTest
{
    enum class State {
        Waiting,     ///< It has not been asked yet, or has not answered.
        Answered,    ///< It takes this credential.
        Refused,     ///< The service answered with an error.
        Unreachable, ///< There was no answer.
        Reached,     ///< Its host answers; without a credential, it was not asked for images.
    };

    QString region = {}; ///< "ap-seoul".
    State state = State::Waiting;
    std::optional<bool> isNameFound = {};               ///< Of its host.
    std::optional<bool> isConnected = {};               ///< To its host, or to the proxy.
    std::optional<bool> isCertificateGood = {};         ///< Of its host.
    std::optional<std::chrono::seconds> clockSlow = {}; ///< By how much this computer's clock is.
    /// From the last sending until the whole answer was there.
    std::optional<std::chrono::milliseconds> duration = {};
    std::optional<ApiError> error = {}; ///< Where it refused or was not reached.
    QString host = {};                  ///< Who is asked, with a port that is not the usual one.

    bool operator==(const RegionTest &) const = default;
};

/// What the test of a connection has found so far. There is no secret in it.
struct ConnectionTestReport
{
    QString profile = {};   ///< Whose credential was used.
    QString account = {};   ///< The account's number (uin), or empty.
    QString arn = {};       ///< Who the service says the credential is, or empty.
    QString requestId = {}; ///< Of the answer that said so.
    std::optional<std::chrono::seconds> clockSlow = {}; ///< By how much this computer's clock is.
    std::optional<std::chrono::milliseconds> duration = {}; ///< Of the test as a whole.
    std::optional<ApiError> error = {}; ///< Why the credential cannot be used, where that is so.
    QStringList roles = {};             ///< Those that are assumed for it; see assumedRoles().
    QList<RegionTest> regions = {};     ///< In the order in which they are listed.

    bool operator==(const ConnectionTestReport &) const = default;
};
