// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// A profile made in this program. It holds no secret: the key is in the keyring, and a command
/// prints a credential when it is run. What is for another kind is empty.
struct AppProfile
{
    enum class Kind {
        App,     ///< A key.
        Command, ///< A program that prints a credential.
        Based,   ///< What another profile has, with the rest of this one on top.
    };

    QString name = {}; ///< See checkAppProfiles() of appprofilenames.h.
    Kind kind = Kind::App;
    QString secretId = {};     ///< For App.
    bool isForSession = false; ///< For App: the key is never in the keyring, but typed each time.
    QStringList command = {};  ///< For Command: a program and its arguments.
    QString base = {};         ///< For Based: the name of the other among all, "sdk:default".
    // Of these, what is empty is as in the profile it is based on, if any, else the usual.
    QString endpoint = {};    ///< As parseEndpointChoice() takes it, which may name a site.
    QString language = {};    ///< Of the service's messages, such as "en-US".
    QStringList regions = {}; ///< Those to check at first; usually all.
    QString roleArn = {};     ///< A role to be assumed; empty: none.
    QString roleSessionName = {};
    QString externalId = {};
    int roleDuration = 0;         ///< Seconds; 0: the usual time.
    QString expectedAccount = {}; ///< The account's number (uin) that it must be; empty: any.
    QJsonObject others = {};      ///< What else its file says of it, to be kept.

    bool operator==(const AppProfile &) const = default;
};
