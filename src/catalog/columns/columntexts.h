// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

/// Texts that only columns have; all others are in core/imagetext.h and core/codewords.h. Empty
/// when there is no value.

[[nodiscard]] QString gibText(std::optional<qint64> size); ///< "50 GiB"

[[nodiscard]] QString snapshotsText(const QList<Snapshot> &snapshots);   ///< "2 · 250 GiB"
[[nodiscard]] QString snapshotsSpeech(const QList<Snapshot> &snapshots); ///< "2 snapshots, 250 GiB"
/// A line for each: "snap-gqa37j2p System 50 GiB".
[[nodiscard]] QString snapshotLines(const QList<Snapshot> &snapshots);

/// A line for each: "env=prod".
[[nodiscard]] QString tagLines(const QList<Tag> &tags);
