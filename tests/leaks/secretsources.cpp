// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "secretsources.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

const Mark id = {u"id"_s, u"AKIDmark4vTqYw8ZrNcLe0sUiDx"_s};
const Mark key = {u"key"_s, u"mark7QkPz2RfHn5WbXj9KdGt3Ey"_s};
const Mark token = {u"token"_s, u"mark1VcMs6LuAo8QpTi4NhRw0Jb"_s};
const Mark password = {u"proxy password"_s, u"mark5HgFy3DaUe7BkSx2CrZq9Mt"_s};

QList<Mark> plantInEnvironment(Surroundings &surroundings)
{
    surroundings.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, id.value);
    surroundings.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, key.value);
    surroundings.environment.insert(u"TENCENTCLOUD_TOKEN"_s, token.value);
    return {id, key, token};
}

/// A file of the home with secrets in it.
void write(Surroundings &surroundings, const QString &name, const QString &text)
{
    const QString path = surroundings.home + u'/' + name;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("A file of secrets could not be written.");
    surroundings.planted.append(path);
}

QList<Mark> plantInSdkFile(Surroundings &surroundings)
{
    write(surroundings, u".tencentcloud/credentials"_s,
          u"[prod]\nsecret_id = %1\nsecret_key = %2\ntoken = %3\n"_s.arg(id.value, key.value,
                                                                         token.value));
    surroundings.arguments = {u"--profile"_s, u"sdk:prod"_s};
    return {id, key, token};
}

QList<Mark> plantInTccliFile(Surroundings &surroundings)
{
    write(surroundings, u".tccli/prod.credential"_s,
          u"{\"secretId\": \"%1\", \"secretKey\": \"%2\", \"token\": \"%3\"}"_s.arg(
                  id.value, key.value, token.value));
    surroundings.arguments = {u"--profile"_s, u"tccli:prod"_s};
    return {id, key, token};
}

/// A program of the user's that prints the credential.
QList<Mark> plantInCommand(Surroundings &surroundings)
{
    const QString folder =
            surroundings.environment.value(u"XDG_CONFIG_HOME"_s, surroundings.home + u"/.config"_s);
    const QString program = u"print-credential"_s;
    write(surroundings, program,
          u"#!/bin/sh\nprintf '{\"SecretId\": \"%1\", \"SecretKey\": \"%2\", "
          "\"Token\": \"%3\"}'\n"_s.arg(id.value, key.value, token.value));
    const QString path = surroundings.home + u'/' + program;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
    const QString profiles = folder + u"/cvm-image-browser/cvm-image-browser/profiles.json"_s;
    QDir().mkpath(QFileInfo(profiles).path());
    QFile file(profiles);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The profiles could not be written.");
    file.write(R"({"version": 1, "profiles": [{"name": "vault", "kind": "command", "command": [")" +
               path.toUtf8() + R"("]}]})");
    surroundings.profilesPath = profiles;
    surroundings.arguments = {u"--profile"_s, u"command:vault"_s};
    return {id, key, token};
}

} // namespace

QList<SecretSource> secretSources()
{
    return {
            {.name = u"environment"_s, .plant = plantInEnvironment},
            {.name = u"SDK file"_s, .plant = plantInSdkFile},
            {.name = u"tccli file"_s, .plant = plantInTccliFile},
            {.name = u"program"_s, .plant = plantInCommand},
    };
}

Mark plantProxy(QProcessEnvironment &environment, const QString &address)
{
    environment.insert(u"https_proxy"_s, u"http://user:%1@%2"_s.arg(password.value, address));
    return password;
}
