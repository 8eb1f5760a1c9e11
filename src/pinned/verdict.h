// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <optional>

/// What is true of a pinned image id; the worst first.
enum class Verdict {
    Gone,       ///< It is in no region, and all were read whole.
    Elsewhere,  ///< It is not in the region meant; another may have it.
    Unusable,   ///< Its image is neither NORMAL nor USING.
    Twice,      ///< A private id stands under two regions of a map.
    Deprecated, ///< Its image should no longer be used.
    Stale,      ///< Its image is older than is wanted.
    Drift,      ///< A comment beside it has another name than its image.
    Unknown,    ///< What could have it was not read whole.
    Newer,      ///< Its image is all right, and there is a newer build of it.
    Ok,
};

/// All of them, the worst first.
[[nodiscard]] QList<Verdict> allVerdicts();

/// "gone", "elsewhere": for scripts, in no language.
[[nodiscard]] QString verdictWord(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictOfWord(const QString &word);

/// "Gone", "Elsewhere": for people, in the language of the program.
[[nodiscard]] QString verdictName(Verdict verdict);

/// "3 gone", "1 elsewhere": how many there are, for people, in the language of the program.
[[nodiscard]] QString verdictCount(Verdict verdict, int count);

/// One sentence on what the verdict says of an id, for lists of rules.
[[nodiscard]] QString verdictMeaning(Verdict verdict);

/// Those that fail a check unless it is told otherwise.
[[nodiscard]] QList<Verdict> usualFailures();

/// Whether a verdict leaves the question of what to pin instead.
[[nodiscard]] bool wantsSuccessor(Verdict verdict);
