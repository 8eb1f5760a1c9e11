// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// One way to sign in that was found on this computer, with all that may be shown of it: there is
/// no secret in it. Its credential is read anew from its source when a request is signed.
struct Profile
{
    enum class Source {
        Environment, ///< "env"
        SdkFile,     ///< "sdk:NAME", a section of the SDK's file
        TccliFile,   ///< "tccli:NAME", two files of tccli
        Role,        ///< "role", that of the CVM this runs on
        Oidc,        ///< "oidc", that of the pod this runs in
        Command,     ///< "command:NAME", a program of the user's
        App,         ///< "app:NAME", a key that this program keeps
        Based,       ///< "app:NAME", made in this program on top of another
    };

    enum class State {
        Ready,      ///< There is a credential, or a way to get one.
        Expired,    ///< It had an end, which is past.
        Incomplete, ///< A part of it is not there, such as the key in the keyring.
        Unreadable, ///< Its file is there and cannot be read.
        Unknown,    ///< It takes a request, or a keyring, to know.
    };

    QString name = {}; ///< What people and the command line call it; each once.
    Source source = Source::Environment;
    State state = State::Unknown;
    QString secretId =
            {}; ///< Masked, see maskedSecretId() of core/credential.h. Empty while it is not known.
    QString account = {};  ///< The account's number (uin) where the source names it; else empty.
    QString region = {};   ///< The region that the source names; else empty.
    QString endpoint = {}; ///< As the source names it; else empty.
    bool isEndpointOfCvm = false; ///< And not that of the other services.
    QStringList regions = {};     ///< Those to check at first, where there are several; else empty.
    QString language = {};        ///< Of the service's messages, as "zh-CN"; empty: the usual one.
    std::optional<QDateTime> expiry = {}; ///< UTC, where the source says when its credential ends.
    QString message = {};                 ///< What is wrong and what to do about it, or empty.
    bool hasFailed = false; ///< It could not be used the last time it was; the message says why.
    QStringList signInCommand = {}; ///< A program and its arguments that sign in again; or none.
    QStringList paths = {};         ///< The files that it is read from, to be watched.
    QString base = {};              ///< Of Based: the name of the one under it.
    bool isForSession = false;      ///< Of App: its key is kept for one session only.

    bool operator==(const Profile &) const = default;
};
