// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tccliverdict.h"

#include "accounts/credentialtexts.h"
#include "core/tccli.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {

using Kind = TccliCredential::Kind;
using State = Profile::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TccliFile)
};

QStringList signInCommand(Kind kind, const QString &name)
{
    if (kind != Kind::OAuth && kind != Kind::Sso)
        return {};
    const QStringList program = {u"tccli"_s, kind == Kind::Sso ? u"sso"_s : u"auth"_s, u"login"_s};
    // A name like an option would be taken for one.
    return program + (name.startsWith(u'-') ? QStringList {u"--profile="_s + name}
                                            : QStringList {u"--profile"_s, name});
}

QString asTyped(const QStringList &command)
{
    QStringList words;
    for (const QString &word : command)
        words.append(shellWord(word));
    return words.join(u' ');
}

QString placeIn(const QString &path, const QString &name)
{
    return u"%1: %2"_s.arg(QDir::toNativeSeparators(path), name);
}

CredentialTexts textsOf(const Credential &credential, const QString &path)
{
    return {.secretId = {credential.secretId, placeIn(path, u"secretId"_s)},
            .secretKey = {credential.secretKey, placeIn(path, u"secretKey"_s)},
            .token = {credential.token, placeIn(path, u"token"_s)}};
}

QString notSignedInMessage(const QString &name, const QStringList &command)
{
    //: %1 is a name that the user gave, %2 a command to be typed.
    return Words::tr("Nobody is signed in to the profile \"%1\" of tccli: run `%2`.")
            .arg(name, asTyped(command));
}

QString expiredMessage(const QString &name, const QStringList &command)
{
    if (command.isEmpty()) {
        //: %1 is a name that the user gave.
        return Words::tr("The credential of the profile \"%1\" of tccli has expired.").arg(name);
    }
    //: %1 is a name that the user gave, %2 a command to be typed.
    return Words::tr("The credential of the profile \"%1\" of tccli has expired: run `%2`.")
            .arg(name, asTyped(command));
}

/// What a role to be assumed lacks; tccli needs both.
QString roleMessage(const TccliCredential &credential, const QString &path)
{
    if (credential.roleArn.isEmpty() == credential.roleSessionName.isEmpty())
        return {};
    return missingMessage(
            placeIn(path, credential.roleArn.isEmpty() ? u"role-arn"_s : u"role-session-name"_s));
}

} // namespace

TccliVerdict judgeTccli(const TccliCredential &credential, const QString &path, const QString &name,
                        const QDateTime &now)
{
    // Only the CVM itself knows whether it has a role.
    if (credential.kind == Kind::CvmRole)
        return {.state = State::Unknown};

    const QStringList command = signInCommand(credential.kind, name);
    const bool isEmpty =
            credential.credential.secretId.isEmpty() && credential.credential.secretKey.isEmpty();
    if (isEmpty && !command.isEmpty())
        return {State::Incomplete, notSignedInMessage(name, command), command};
    const Result<Credential> checked = credentialOf(textsOf(credential.credential, path));
    if (!checked)
        return {State::Incomplete, checked.error().message, command};
    if (const QString message = roleMessage(credential, path); !message.isEmpty())
        return {State::Incomplete, message, command};
    if (credential.expiry && *credential.expiry <= now)
        return {State::Expired, expiredMessage(name, command), command};
    return {State::Ready, {}, command};
}
