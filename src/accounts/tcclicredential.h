// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

/// What is in a file NAME.credential of the vendor's command line tool, tccli. Texts are as they
/// are there; but "None", which tccli writes where a person entered nothing, is empty.
struct TccliCredential
{
    enum class Kind {
        Static,  ///< Entered by a person.
        CvmRole, ///< That of the CVM: there is no credential in the file.
        OAuth,   ///< By `tccli auth login`.
        Sso,     ///< By `tccli sso login`; also before the first one.
    };

    Kind kind = Kind::Static;
    Credential credential = {};
    std::optional<QDateTime> expiry = {}; ///< UTC.
    QString roleArn = {};                 ///< The role to be assumed with the credential, or empty.
    QString roleSessionName = {};
    QString account = {}; ///< The account's number (uin), where it is known from the file.
};

/// Reads the file's text. Error: Malformed, with the reason as a sentence.
[[nodiscard]] Result<TccliCredential> readTccliCredential(const QByteArray &json);
