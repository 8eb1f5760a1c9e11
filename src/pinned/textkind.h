// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/filekind.h"

#include <QByteArrayView>

/// How a text is read: by the name of its file, or, where that tells nothing, as of standard input,
/// of what is pasted, of .txt, .log and files without an ending, by its form. Other for prose and
/// code. The path may be empty.
[[nodiscard]] FileKind kindOfText(QByteArrayView text, const QString &path);
