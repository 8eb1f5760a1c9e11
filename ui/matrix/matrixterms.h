// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/presence/imagegroup.h"
#include "core/place.h"

#include <QString>

/// Find terms for what can be clicked in a matrix, and how they come into the find text and go.

namespace MatrixTerm {

inline const QString missing = QStringLiteral("-in:all");
inline const QString behind = QStringLiteral("behind:yes");
inline const QString differing = QStringLiteral("differs:any");
inline const QString everywhere = QStringLiteral("in:all");

} // namespace MatrixTerm

/// What is there, and what is certainly missing, in one place.
[[nodiscard]] QString inPlaceTerm(const Place &place);
[[nodiscard]] QString missingTerm(const Place &place);

/// The images of one group.
[[nodiscard]] QString groupTerm(const GroupKey &key);

/// Whether the term stands in the text.
[[nodiscard]] bool hasTerm(const QString &findText, const QString &term);
[[nodiscard]] QString withoutTerm(const QString &findText, const QString &term);
