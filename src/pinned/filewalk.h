// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>

/// Why a file or a folder is not looked at, by the word that reports have for it.
using SkippedCounts = QMap<QString, int>;

/// What came of walking through files.
struct FileWalk
{
    int files = 0;               ///< That were read.
    SkippedCounts skipped = {};  ///< How many were not, and why; a folder counts as one.
    QList<ApiError> errors = {}; ///< Of those that could not be read.
    bool isWhole = true;         ///< It was not stopped.
};

/// The largest file that is read, in bytes.
inline constexpr qint64 largestFile = 5LL * 1024 * 1024;

/// Reads files, and those in folders and the folders in these, one after the other in the order of
/// their names, and hands over each with its path as it follows from the one given.
///
/// Skipped are .git, .terraform and node_modules, binary files, those that are larger than
/// largestFile, links inside folders, so that none leads in a circle, what is no regular file, and
/// what a .gitignore or .cvmignore names, also one of a folder around that belongs to the same
/// repository. A path that is given itself is read whatever these say; a file that is binary or too
/// large then counts as one that could not be read. Those that are `listed` come from a list that
/// has any files: they are only skipped then. `take` returns whether to go on; what it is given is
/// gone afterwards.
[[nodiscard]] FileWalk
walkFiles(const QStringList &paths,
          const std::function<bool(const QString &path, QByteArrayView text)> &take,
          const QStringList &listed = {});
