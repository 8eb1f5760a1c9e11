// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/view/changesentry.h"

#include <QList>
#include <QString>

/// A part of what is said of a change: texts of ours, and values that were or are.
struct DifferencePart
{
    enum class Kind {
        Plain, ///< A field's name, or a remark.
        Old,   ///< What was; the new stands behind it, where there is one.
        New,   ///< Behind what was.
        Added, ///< Beside what was and is.
    };

    Kind kind = Kind::Plain;
    QString text = {}; ///< On one line. Values are the cloud's.

    bool operator==(const DifferencePart &) const = default;
};

/// What differs, a list for each field: its name, the old value and the new; of tags and snapshots
/// only those that differ. Of what is new or gone a remark on it.
[[nodiscard]] QList<QList<DifferencePart>> differenceParts(const ChangesEntry &entry);

/// The same as one text: "ImageState NORMAL → SYNCING · Tags …".
[[nodiscard]] QString differenceText(const ChangesEntry &entry);
