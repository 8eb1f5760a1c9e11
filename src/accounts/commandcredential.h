// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/commandrun.h"
#include "accounts/credentialfetch.h"

#include <chrono>
#include <functional>

/// Runs a program of the user's that prints a credential: a JSON object with SecretId, SecretKey
/// and, for one that ends by itself, Token and Expiration (RFC 3339). It has the environment of
/// this process. Errors: Credentials, with a sentence.
///
/// `command` is the program and its arguments; it must not be empty.
[[nodiscard]] CredentialFetch
commandFetch(const QStringList &command,
             std::chrono::milliseconds timeLimit = std::chrono::seconds(30),
             std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc);

/// Reads what a program has printed; its end must lie ahead of `now`. Errors: Credentials. Of what
/// it wrote on standard error, the first line goes into the message of an exit status other than 0,
/// unless something of the program's output is in it.
[[nodiscard]] Result<TemporaryCredential>
credentialFromCommand(const CommandOutput &output, const QString &program, const QDateTime &now);
