// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/imagememory.h"

#include <QString>

#include <memory>

/// What tests of a memory do again and again. What goes wrong ends the test.

[[nodiscard]] KeptPlace inSeoul(const QString &uin = {});
[[nodiscard]] KeptPlace inTokyo();
/// 2026-11-01, 08:00 UTC.
[[nodiscard]] QDateTime firstMorning();

[[nodiscard]] std::unique_ptr<ImageMemory> opened(const QString &path);
/// Keeps a run of its own; its number.
qint64 keep(ImageMemory &memory, const KeptPlace &place, const QList<Image> &images,
            const QDateTime &taken = firstMorning());

/// As they are kept, without their place, in the order of their ids.
[[nodiscard]] QList<Image> asKept(QList<Image> images);
[[nodiscard]] QList<Image> imagesOf(const ImageMemory &memory, const KeptPlace &place, qint64 run);

/// What SQL says, of a file that may be open elsewhere.
qint64 numberFrom(const QString &path, const QString &statement);
