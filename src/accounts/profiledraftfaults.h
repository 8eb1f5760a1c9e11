// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraft.h"

#include <QMap>

/// The fields of a draft in which something can be wrong.
enum class ProfileField {
    Name,
    SecretId,
    SecretKey,
    Token,
    Program,
    Base,
    Endpoint,
    Regions,
    RoleArn,
    RoleSessionName,
    ExternalId,
    ExpectedAccount,
};

/// What a draft is judged by besides itself.
struct ProfileDraftContext
{
    QStringList takenNames = {}; ///< Of the other profiles of this program.
    bool hasKey = false;         ///< It is a change, and there is a key already…
    QString keyOf = {};          ///< …for this secret id.
    QStringList bases = {}; ///< The profiles that one can be based on, as far as they are there.
};

/// What is missing or wrong, a sentence for each field that keeps the draft from being used; empty
/// for one that is whole. What is not used, such as the key of a program, is not judged. No
/// sentence has a part of a secret in it.
[[nodiscard]] QMap<ProfileField, QString> faultsOf(const ProfileDraft &draft,
                                                   const ProfileDraftContext &context);
