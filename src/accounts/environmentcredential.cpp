// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"

#include "accounts/credentialtexts.h"

#include <QProcessEnvironment>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace {

struct Spelling
{
    const char *id;
    const char *key;
    std::span<const char *const> tokens;
};

constexpr std::array usualTokens = {"TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SESSION_TOKEN",
                                    "TENCENTCLOUD_SECURITY_TOKEN"};
constexpr std::array functionTokens = {"TENCENTCLOUD_SESSIONTOKEN"};
constexpr std::array spellings = {
        Spelling {"TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", usualTokens},
        Spelling {"TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", functionTokens},
};

CredentialTexts::Text textOf(const QProcessEnvironment &environment, const char *name)
{
    const QString place = QString::fromLatin1(name);
    return {.text = environment.value(place).trimmed(), .place = place};
}

CredentialTexts::Text tokenIn(const QProcessEnvironment &environment, const Spelling &spelling)
{
    CredentialTexts::Text token;
    for (const char *name : spelling.tokens) {
        token = textOf(environment, name);
        if (!token.text.isEmpty())
            break;
    }
    return token;
}

std::optional<CredentialTexts> textsIn(const QProcessEnvironment &environment)
{
    for (const Spelling &spelling : spellings) {
        const CredentialTexts texts = {.secretId = textOf(environment, spelling.id),
                                       .secretKey = textOf(environment, spelling.key),
                                       .token = tokenIn(environment, spelling)};
        if (!texts.secretId.text.isEmpty() || !texts.secretKey.text.isEmpty())
            return texts;
    }
    return {};
}

} // namespace

Result<Credential> credentialFromEnvironment(const QProcessEnvironment &environment)
{
    if (const std::optional<CredentialTexts> texts = textsIn(environment))
        return credentialOf(*texts);
    return Failure(ApiError {.kind = ApiError::Kind::Credentials});
}

std::optional<Profile> environmentProfile(const QProcessEnvironment &environment)
{
    const std::optional<CredentialTexts> texts = textsIn(environment);
    if (!texts)
        return {};
    return withCredential({.name = u"env"_s,
                           .source = Profile::Source::Environment,
                           .region = environment.value(u"TENCENTCLOUD_REGION"_s).trimmed()},
                          *texts);
}

QProcessEnvironment takeEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const Spelling &spelling : spellings) {
        qunsetenv(spelling.id);
        qunsetenv(spelling.key);
        for (const char *name : spelling.tokens)
            qunsetenv(name);
    }
    return environment;
}
