// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/filewalk.h"
#include "pinned/pinnedid.h"

#include <QList>

#include <functional>

/// The image ids of files, and how far they were read.
struct FileScan
{
    QList<PinnedId> ids = {}; ///< By path, line and column.
    FileWalk walk = {};

    /// Whether nothing of what was asked for is unknown.
    [[nodiscard]] bool isWhole() const { return walk.isWhole && walk.errors.isEmpty(); }
};

/// Scans what walkFiles() reads. `goesOn` is asked before each file.
[[nodiscard]] FileScan scanFiles(
        const QStringList &paths, const std::function<bool()> &goesOn = [] { return true; },
        const QStringList &listed = {});

/// The ids, each once, in the order in which they come.
[[nodiscard]] QStringList distinctIds(const QList<PinnedId> &ids);
