// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

/// What is wanted of a file NAME.configure of tccli.
struct TccliConfigure
{
    QString region = {};   ///< The usual one; or empty.
    QString endpoint = {}; ///< That of cvm, as written there; or empty.

    bool operator==(const TccliConfigure &) const = default;
};

/// Reads the file's text, also of old ones, which have the region outermost. Error: Malformed, with
/// the reason as a sentence.
[[nodiscard]] Result<TccliConfigure> readTccliConfigure(const QByteArray &json);
