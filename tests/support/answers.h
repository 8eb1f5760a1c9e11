// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/waiting.h"

#include "core/pending.h"

#include <QSignalSpy>

/// What becomes of a question. A test waits for it here; if nothing does, it is a Timeout without
/// words.
template<typename T>
[[nodiscard]] Result<T> answerTo(const PendingPtr<T> &pending)
{
    QSignalSpy finished(pending.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return pending->result();
}
