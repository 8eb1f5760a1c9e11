// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "secretsources.h"

#include "accounts/keyringdaemon.h"
#include "cli/program.h"
#include "marks.h"
#include "support/recordingserver.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString roleArn = u"qcs::cam::uin/100000000001:roleName/ImageReader"_s;

QList<Mark> plantInEnvironment(Surroundings &surroundings)
{
    surroundings.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, Marks::id.value);
    surroundings.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, Marks::key.value);
    surroundings.environment.insert(u"TENCENTCLOUD_TOKEN"_s, Marks::token.value);
    return {Marks::id, Marks::key, Marks::token};
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("A file of the home could not be written.");
}

/// A file of the home with secrets in it. Returns its path.
QString write(Surroundings &surroundings, const QString &name, const QString &text)
{
    const QString path = surroundings.home + u'/' + name;
    writeFile(path, text.toUtf8());
    surroundings.planted.append(path);
    return path;
}

QList<Mark> plantInSdkFile(Surroundings &surroundings)
{
    write(surroundings, u".tencentcloud/credentials"_s,
          u"[prod]\nsecret_id = %1\nsecret_key = %2\ntoken = %3\n"_s.arg(
                  Marks::id.value, Marks::key.value, Marks::token.value));
    surroundings.arguments = {u"--profile"_s, u"sdk:prod"_s};
    return {Marks::id, Marks::key, Marks::token};
}

QList<Mark> plantInTccliFile(Surroundings &surroundings)
{
    write(surroundings, u".tccli/prod.credential"_s,
          u"{\"secretId\": \"%1\", \"secretKey\": \"%2\", \"token\": \"%3\"}"_s.arg(
                  Marks::id.value, Marks::key.value, Marks::token.value));
    surroundings.arguments = {u"--profile"_s, u"tccli:prod"_s};
    return {Marks::id, Marks::key, Marks::token};
}

/// Adds a profile to those of the program, and names it in the arguments.
void addProfile(Surroundings &surroundings, const QJsonObject &profile)
{
    QFile file(surroundings.profilesPath);
    QJsonArray profiles;
    if (file.open(QIODevice::ReadOnly))
        profiles = QJsonDocument::fromJson(file.readAll()).object().value("profiles"_L1).toArray();
    file.close();
    profiles.append(profile);
    const QJsonObject document = {{u"version"_s, 1}, {u"profiles"_s, profiles}};
    writeFile(surroundings.profilesPath, QJsonDocument(document).toJson());
    const bool isCommand = profile.value("kind"_L1) == "command"_L1;
    surroundings.arguments = {u"--profile"_s, (isCommand ? u"command:"_s : u"app:"_s) +
                                                      profile.value("name"_L1).toString()};
}

/// A program of the user's that prints the credential.
QList<Mark> plantInCommand(Surroundings &surroundings)
{
    const QString path = write(
            surroundings, u"print-credential"_s,
            u"#!/bin/sh\nprintf '{\"SecretId\": \"%1\", \"SecretKey\": \"%2\", "
            "\"Token\": \"%3\"}'\n"_s.arg(Marks::id.value, Marks::key.value, Marks::token.value));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
    addProfile(surroundings, {{u"name"_s, u"vault"_s},
                              {u"kind"_s, u"command"_s},
                              {u"command"_s, QJsonArray {path}}});
    return {Marks::id, Marks::key, Marks::token};
}

/// A profile made in the program.
QList<Mark> plantInProfile(Surroundings &surroundings)
{
    addProfile(surroundings,
               {{u"name"_s, u"work"_s}, {u"kind"_s, u"app"_s}, {u"secretId"_s, Marks::id.value}});
    plantInKeyring(surroundings, u"app:work"_s, Marks::key.value, Marks::token.value);
    return {Marks::id, Marks::key, Marks::token};
}

/// A profile made in the program, whose key was typed for this session.
QList<Mark> plantInSession(Surroundings &surroundings)
{
    addProfile(surroundings, {{u"name"_s, u"visit"_s},
                              {u"kind"_s, u"app"_s},
                              {u"key"_s, u"session"_s},
                              {u"secretId"_s, Marks::id.value}});
    surroundings.session.set(u"app:visit"_s,
                             {.key = Marks::key.value, .token = Marks::token.value});
    return {Marks::id, Marks::key, Marks::token};
}

/// A profile made in the program that has another's key and assumes a role with it.
QList<Mark> plantUnderProfile(Surroundings &surroundings)
{
    const QList<Mark> marks = plantInSdkFile(surroundings);
    addProfile(surroundings, {{u"name"_s, u"audit"_s},
                              {u"kind"_s, u"based"_s},
                              {u"base"_s, u"sdk:prod"_s},
                              {u"roleArn"_s, roleArn},
                              {u"externalId"_s, u"shared"_s}});
    return QList<Mark> {Marks::roleId, Marks::roleKey, Marks::roleToken} + marks;
}

/// The same with an account that it has to be of.
QList<Mark> plantUnderExpectation(Surroundings &surroundings)
{
    const QList<Mark> marks = plantInProfile(surroundings);
    addProfile(surroundings, {{u"name"_s, u"mine"_s},
                              {u"kind"_s, u"based"_s},
                              {u"base"_s, u"app:work"_s},
                              {u"expectedAccount"_s, u"100000000001"_s}});
    return marks;
}

/// The role of the computer that the program runs on.
QList<Mark> plantInMetadata(Surroundings &surroundings)
{
    surroundings.metadata = std::make_shared<RecordingServer>();
    if (!surroundings.metadata->start())
        qFatal("The metadata service could not be started.");
    const QString path = u"/latest/meta-data/cam/security-credentials/"_s;
    const QJsonObject credential = {{u"TmpSecretId"_s, Marks::id.value},
                                    {u"TmpSecretKey"_s, Marks::key.value},
                                    {u"Token"_s, Marks::token.value},
                                    {u"ExpiredTime"_s, qint64(4'000'000'000)},
                                    {u"Code"_s, u"Success"_s}};
    surroundings.metadata->setAnswer(path, {.body = "ImageReader"});
    surroundings.metadata->setAnswer(path + u"ImageReader"_s,
                                     {.body = QJsonDocument(credential).toJson()});
    surroundings.arguments = {u"--profile"_s, u"role"_s, u"--metadata-endpoint"_s,
                              surroundings.metadata->endpoint().toString()};
    return {Marks::id, Marks::key, Marks::token};
}

/// The role of the pod that the program runs in.
QList<Mark> plantInPod(Surroundings &surroundings)
{
    const QString path = write(surroundings, u"pod-token"_s, Marks::podToken.value);
    surroundings.environment.insert(u"TKE_REGION"_s, u"ap-seoul"_s);
    surroundings.environment.insert(u"TKE_PROVIDER_ID"_s, u"provider"_s);
    surroundings.environment.insert(u"TKE_WEB_IDENTITY_TOKEN_FILE"_s, path);
    surroundings.environment.insert(u"TKE_ROLE_ARN"_s, roleArn);
    surroundings.arguments = {u"--profile"_s, u"oidc"_s};
    return {Marks::roleId, Marks::roleKey, Marks::roleToken, Marks::podToken};
}

/// A role that another credential is taken for.
QList<Mark> plantUnderRole(Surroundings &surroundings)
{
    const QList<Mark> marks = plantInEnvironment(surroundings);
    surroundings.arguments = {u"--profile"_s, u"env"_s, u"--role-arn"_s, roleArn};
    return QList<Mark> {Marks::roleId, Marks::roleKey, Marks::roleToken} + marks;
}

} // namespace

QList<SecretSource> secretSources()
{
    return {
            {.name = u"environment"_s, .plant = plantInEnvironment},
            {.name = u"SDK file"_s, .plant = plantInSdkFile},
            {.name = u"tccli file"_s, .plant = plantInTccliFile},
            {.name = u"program"_s, .plant = plantInCommand},
            {.name = u"keyring"_s, .plant = plantInProfile},
            {.name = u"metadata service"_s, .plant = plantInMetadata},
            {.name = u"pod"_s, .plant = plantInPod, .hasRole = true},
            {.name = u"role on a key"_s, .plant = plantUnderRole, .hasRole = true},
            {.name = u"key for the session"_s, .plant = plantInSession, .isTyped = true},
            {.name = u"role on a profile"_s, .plant = plantUnderProfile, .hasRole = true},
            {.name = u"expected account on a profile"_s,
             .plant = plantUnderExpectation,
             .isCheckedFirst = true},
    };
}

QList<SecretSource> sourcesWithoutAWindow()
{
    QList<SecretSource> sources = secretSources();
    sources.removeIf([](const SecretSource &source) { return source.isTyped; });
    return sources;
}

SecretSource secretSource(const QString &name)
{
    const QList<SecretSource> sources = secretSources();
    return *std::ranges::find(sources, name, &SecretSource::name);
}

Mark plantProxy(QProcessEnvironment &environment, const QString &address)
{
    environment.insert(u"https_proxy"_s,
                       u"http://user:%1@%2"_s.arg(Marks::proxyPassword.value, address));
    return Marks::proxyPassword;
}

void plantInKeyring(Surroundings &surroundings, const QString &name, const QString &key,
                    const QString &token)
{
    if (!surroundings.keyring) {
        surroundings.keyring = std::make_shared<KeyringDaemon>(surroundings.environment);
        if (!surroundings.keyring->startUnlocked())
            qFatal("This test needs the package gnome-keyring.");
    }
    const ProgramRun run = runCommand({QStringLiteral(CVM_KEYRING_PROBE),
                                       QString::number(longestWait), u"write"_s, name, key, token},
                                      surroundings.environment);
    if (run.output.trimmed() != "done")
        qFatal("A secret could not be put into the keyring.");
}
