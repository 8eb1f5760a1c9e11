// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

/// Small files, read and written whole.
/// Errors: File, with the path and the reason.

/// Reads a file that must exist: a plain one, for a pipe or a device may never come to an end, of
/// at most `mostBytes` bytes.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 mostBytes);

/// Writes a file that takes its place only when it is whole. Its folder must exist. With
/// `permissions`, it has these before anything is in it.
[[nodiscard]] Result<void>
writeWholeFile(const QString &path, const QByteArray &bytes,
               const std::optional<QFileDevice::Permissions> &permissions = {});

/// "PATH could not be read: REASON", for those who cannot read what is in it.
[[nodiscard]] ApiError readError(const QString &path, const QString &reason);
