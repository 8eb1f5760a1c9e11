// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofile.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

/// Profiles as JSON, for people to read and keep:
///
///     {"version": 1, "profiles": [{
///         "name": "work", "kind": "app", "secretId": "AKID…", "key": "keyring", "command": [],
///         "base": "", "endpoint": "mainland", "language": "", "regions": ["ap-seoul"],
///         "roleArn": "", "roleSessionName": "", "externalId": "", "roleDuration": 0,
///         "expectedAccount": ""}]}
///
/// `before` is what was in the file, where there was one: those of its outermost fields that are
/// not known are kept.
[[nodiscard]] QByteArray appProfilesToJson(const QList<AppProfile> &profiles,
                                           const QByteArray &before = {});

/// Reads what appProfilesToJson() writes. What is missing is as in a new AppProfile; fields of a
/// profile that are not known are in its `others`.
///
/// Error: File, with the reason as a sentence: no JSON, a value that is not allowed, with its
/// place, names that checkAppProfiles() refuses, or a version newer than this code, which may mean
/// something else by what it says.
[[nodiscard]] Result<QList<AppProfile>> appProfilesFromJson(const QByteArray &json);
