// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "secretsources.h"

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

} // namespace

QList<SecretSource> secretSources()
{
    return {
            {.name = u"environment"_s, .plant = plantInEnvironment},
    };
}

Mark plantProxy(QProcessEnvironment &environment, const QString &address)
{
    environment.insert(u"https_proxy"_s, u"http://user:%1@%2"_s.arg(password.value, address));
    return password;
}
