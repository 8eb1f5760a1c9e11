// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QHash>
#include <QString>

/// Something that is to be told of a row besides what is in its cells.
struct RowMark
{
    QString sign = {};  ///< For whoever draws it, in no language.
    QString words = {}; ///< "Rebuilt since 10:21 yesterday".

    bool operator==(const RowMark &) const = default;
};

/// By place and image id.
using RowMarks = QHash<Place, QHash<QString, RowMark>>;
