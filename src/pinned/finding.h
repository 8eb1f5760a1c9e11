// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "pinned/pinnedid.h"
#include "pinned/verdict.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

/// What to pin instead of an image id.
struct Successor
{
    Image image = {};           ///< In a region that the old one is pinned for.
    QStringList missingIn = {}; ///< Regions the old one is pinned for, without it and copies of it.
    QStringList unknownIn = {}; ///< Those of which that is not known.
    bool isOnly = true;         ///< No other is as new.
    bool isNewest = true;       ///< For certain: where it was looked for was read whole.

    bool operator==(const Successor &) const = default;
};

/// A pinned id, judged.
struct Finding
{
    PinnedId pinned = {};
    Verdict verdict = Verdict::Unknown;
    QString message = {};            ///< One sentence or more on the verdict.
    QStringList found = {};          ///< The regions that have the image.
    std::optional<Image> image = {}; ///< As the region meant has it, or else one that has it.
    std::optional<Successor> successor = {};
    bool isWaived = false;        ///< Somebody wrote to ignore it, and that holds.
    bool isWaiverExpired = false; ///< It held until a day that is over.
    bool isKnown = false;         ///< It is in the baseline.
    bool isMended = false;        ///< The successor is in the file now.

    /// Whether it needs looking at at all: neither ignored nor known nor mended.
    [[nodiscard]] bool isOpen() const { return !isWaived && !isKnown && !isMended; }
    /// Whether somebody wanted it ignored in vain, which is to be said whatever the verdict is.
    [[nodiscard]] bool hasVoidWaiver() const
    {
        return isOpen() && pinned.waiver && pinned.waiver->isVoid();
    }

    bool operator==(const Finding &) const = default;
};

Q_DECLARE_METATYPE(Finding)
