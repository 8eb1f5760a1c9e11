// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/finding.h"
#include "pinned/regionmaps.h"

#include "core/result.h"

#include <QByteArray>
#include <QList>

/// A file before and after the ids in it are replaced.
struct MendedFile
{
    QString path = {};
    QByteArray before = {};
    QByteArray after = {};
    int ids = 0;              ///< How many are replaced or added.
    QList<MapLack> left = {}; ///< What maps lack and cannot get; see MapAdditions.

    bool operator==(const MendedFile &) const = default;
};

/// What replacing would make of a file: what isMendable() of its findings, and what its maps lack
/// in the form of their entries. Error: File, if it cannot be read, has changed, is a link that
/// leads out of its folder, or is a state of Terraform.
[[nodiscard]] Result<MendedFile> mendFile(const QString &path, const QList<Finding> &findings,
                                          const QList<RegionMap> &maps = {});

/// The same for a text that is no file, whose findings have this path.
[[nodiscard]] Result<MendedFile> mendText(const QString &path, const QByteArray &text,
                                          const QList<Finding> &findings,
                                          const QList<RegionMap> &maps = {});

/// Writes it: at once and whole, and only if the file is still as it was; it keeps its permissions.
/// Error: File.
[[nodiscard]] Result<void> writeMendedFile(const MendedFile &file);
