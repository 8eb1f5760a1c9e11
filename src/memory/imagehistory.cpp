// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagehistory.h"

QList<HistoryStep> historySteps(const QList<KeptStay> &stays)
{
    using Kind = HistoryStep::Kind;
    QList<HistoryStep> steps;
    const KeptStay *before = nullptr;
    for (const KeptStay &stay : stays) {
        const QDateTime at = stay.first.taken;
        if (!before) {
            steps.prepend({.kind = Kind::Seen, .at = at});
        } else {
            // Those that went at one look and are there at a later one were away.
            const bool wasAway = before->past && before->past->number < stay.first.number;
            if (wasAway)
                steps.prepend({.kind = Kind::Gone, .at = before->past->taken});
            steps.prepend({.kind = wasAway ? Kind::Back : Kind::Changed,
                           .at = at,
                           .fields = fieldChanges(before->image, stay.image)});
        }
        before = &stay;
    }
    if (before && before->past)
        steps.prepend({.kind = Kind::Gone, .at = before->past->taken});
    return steps;
}
