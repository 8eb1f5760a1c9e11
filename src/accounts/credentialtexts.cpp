// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/credentialtexts.h"

#include "core/headertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialTexts)
};

Failure credentialError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = message});
}

Result<QString> requiredText(const CredentialTexts::Text &part)
{
    Result<QString> text = credentialText(part);
    return text && text->isEmpty() ? credentialError(missingMessage(part.place)) : text;
}

} // namespace

Result<QString> credentialText(const CredentialTexts::Text &part)
{
    const QString text = part.text.trimmed();
    if (!fitsHeader(text)) {
        //: %1 is where it is: a variable such as TENCENTCLOUD_TOKEN, or a file and what is in it.
        return credentialError(Words::tr("%1 contains a character that cannot be sent, such as a "
                                         "line break.")
                                       .arg(part.place));
    }
    if (std::ranges::any_of(text, [](QChar character) { return character.isSpace(); })) {
        //: %1 is where it is: a variable such as TENCENTCLOUD_TOKEN, or a file and what is in it.
        return credentialError(Words::tr("%1 contains a blank.").arg(part.place));
    }
    return text;
}

Result<Credential> credentialOf(const CredentialTexts &texts)
{
    const Result<QString> id = requiredText(texts.secretId);
    const Result<QString> key = requiredText(texts.secretKey);
    const Result<QString> token = credentialText(texts.token);
    for (const Result<QString> *part : {&id, &key, &token}) {
        if (!*part)
            return Failure(part->error());
    }
    return Credential {.secretId = *id, .secretKey = *key, .token = *token};
}

QString missingMessage(const QString &place)
{
    //: %1 is where it should be: a variable of the environment, or a file and what is in it.
    return Words::tr("%1 is missing.").arg(place);
}

Profile withCredential(Profile profile, const CredentialTexts &texts)
{
    const Result<Credential> credential = credentialOf(texts);
    profile.secretId = maskedSecretId(credentialText(texts.secretId).value_or(QString()));
    profile.state = credential ? Profile::State::Ready : Profile::State::Incomplete;
    profile.message = credential ? QString() : credential.error().message;
    return profile;
}
