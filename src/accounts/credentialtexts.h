// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "core/credential.h"
#include "core/result.h"

/// The parts of a credential as a source has them, each with the words by which a person finds it
/// there: "TENCENTCLOUD_SECRET_ID", or "PATH: [default] secret_id".
struct CredentialTexts
{
    struct Text
    {
        QString text = {};
        QString place = {};
    };

    Text secretId = {};
    Text secretKey = {};
    Text token = {}; ///< May have no text.
};

/// The text without the blanks around it, which may be none. Errors: Credentials, with a message
/// that names the place and does not show the text: a blank inside, or something that no header can
/// hold.
[[nodiscard]] Result<QString> credentialText(const CredentialTexts::Text &part);

/// All the parts so. Error: the same, and for an id or a key that is not there.
[[nodiscard]] Result<Credential> credentialOf(const CredentialTexts &texts);

/// "PLACE is missing."
[[nodiscard]] QString missingMessage(const QString &place);

/// The profile, with the masked id, and Ready, or Incomplete with the message of credentialOf().
[[nodiscard]] Profile withCredential(Profile profile, const CredentialTexts &texts);
