// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "pinned/finding.h"

#include <QByteArray>
#include <QSet>

/// Findings that are known and let pass: those of an earlier check. They are told by file, id,
/// verdict and region, not by line, as lines come and go.
class Baseline final
{
public:
    /// Knows nothing.
    Baseline() = default;
    /// Reads what jsonReport() or ndjsonReport() has written. Error: File, where it is neither.
    [[nodiscard]] static Result<Baseline> read(const QByteArray &json);

    [[nodiscard]] bool knows(const Finding &finding) const;

private:
    QSet<QString> m_keys;
};
