// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

/// A profile of this program as a person makes or changes it. It holds secrets: it goes to whoever
/// keeps them, and nowhere else.
struct ProfileDraft
{
    enum class Kind {
        ApiKey,
        Command, ///< A program that prints a credential.
        Based,   ///< Another profile, with the rest of this one on top.
    };

    QString name = {};
    Kind kind = Kind::ApiKey;
    QString secretId = {};
    QString secretKey = {};     ///< Empty in a changed profile: key and token are those it had.
    QString token = {};         ///< Only of a temporary key.
    bool keepsInKeyring = true; ///< Else key and token are forgotten when the program ends.
    QStringList command = {};   ///< The program and its arguments.
    QString base = {};          ///< The name of the other profile, "sdk:default".
    QString endpoint = {};      ///< See endpointChoiceText(); empty: as usual.
    QString language = {};      ///< "en-US", "zh-CN"; empty: as usual.
    QString regions = {};       ///< A list for parseRegionList(); empty: as in the panel.
    QString roleArn = {}; ///< The role to assume; empty: none. The next three are for it only.
    QString roleSessionName = {}; ///< Empty: one that the program makes.
    QString externalId = {};
    std::chrono::seconds roleDuration = std::chrono::hours(2);
    QString expectedAccount = {}; ///< The only account (uin) that it may be; empty: any.

    bool operator==(const ProfileDraft &) const = default;
};
