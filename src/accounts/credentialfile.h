// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

/// Reads a file of another program in which there are credentials: a regular one of at most
/// `largestCredentialFile` bytes. Error: Credentials, with a message that names the path.
[[nodiscard]] Result<QByteArray> readCredentialFile(const QString &path);
inline constexpr qint64 largestCredentialFile = 1024 * 1024;
