// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/imagedifference.h"
#include "memory/imagememory.h"

/// What happened to an image, as far as looks at its place tell.
struct HistoryStep
{
    enum class Kind {
        Seen, ///< For the first time; it may have been there before anybody looked.
        Changed,
        Gone, ///< Or not among what the query finds any more.
        Back,
    };

    Kind kind = Kind::Seen;
    QDateTime at = {};              ///< UTC, of the look that told.
    QList<FieldChange> fields = {}; ///< What differs: of Changed and Back.

    bool operator==(const HistoryStep &) const = default;
};

/// The newest first, of how an image was, the earliest first.
[[nodiscard]] QList<HistoryStep> historySteps(const QList<KeptStay> &stays);
