// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"

#include "core/headertext.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace {

constexpr char idName[] = "TENCENTCLOUD_SECRET_ID";
constexpr char keyName[] = "TENCENTCLOUD_SECRET_KEY";
constexpr const char *tokenNames[] = {"TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SESSION_TOKEN",
                                      "TENCENTCLOUD_SECURITY_TOKEN"};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentCredential)
};

Result<QString> read(const QProcessEnvironment &environment, const char *name)
{
    const QString text = environment.value(QString::fromLatin1(name)).trimmed();
    if (fitsHeader(text))
        return text;
    return Failure(ApiError {
            .kind = ApiError::Kind::Credentials,
            //: %1 is a variable of the environment, such as TENCENTCLOUD_TOKEN.
            .message =
                    Words::tr("%1 contains a character that cannot be sent, such as a line break.")
                            .arg(QString::fromLatin1(name))});
}

Result<QString> readToken(const QProcessEnvironment &environment)
{
    Result<QString> token;
    for (const char *name : tokenNames) {
        token = read(environment, name);
        if (!token || !token->isEmpty())
            break;
    }
    return token;
}

} // namespace

Result<Credential> credentialFromEnvironment(const QProcessEnvironment &environment)
{
    const Result<QString> id = read(environment, idName);
    const Result<QString> key = read(environment, keyName);
    const Result<QString> token = readToken(environment);
    for (const Result<QString> &part : {id, key, token}) {
        if (!part)
            return Failure(part.error());
    }
    if (id->isEmpty() || key->isEmpty())
        return Failure(ApiError {.kind = ApiError::Kind::Credentials});
    return Credential {.secretId = *id, .secretKey = *key, .token = *token};
}

QProcessEnvironment takeEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    qunsetenv(idName);
    qunsetenv(keyName);
    for (const char *name : tokenNames)
        qunsetenv(name);
    return environment;
}
