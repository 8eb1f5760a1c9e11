// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// A profile made in this program. It holds no secret: the key is in the keyring, and a command
/// prints a credential when it is run.
struct AppProfile
{
    enum class Kind { App, Command };
    enum class Site { International, Mainland };

    QString name = {}; ///< See checkAppProfiles() of appprofilenames.h.
    Kind kind = Kind::App;
    QString secretId = {};    ///< For App.
    QStringList command = {}; ///< For Command: a program and its arguments.
    QString endpoint = {};    ///< As parseEndpoint() takes it; empty: the usual one.
    Site site = Site::International;
    QString language = {};    ///< Of the service's messages, such as "en-US"; empty: the usual one.
    QStringList regions = {}; ///< Those to ask; empty: all.
    QString roleArn = {};     ///< A role to be assumed; empty: none.
    QString roleSessionName = {};
    QString externalId = {};
    int roleDuration = 0;         ///< Seconds; 0: the usual time.
    QString expectedAccount = {}; ///< The account's number (uin) that it must be; empty: any.
    QJsonObject others = {};      ///< What else its file says of it, to be kept.

    bool operator==(const AppProfile &) const = default;
};
