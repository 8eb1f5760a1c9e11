// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findkeys.h"

/// Terms with this key as they are written in the find box, such as "size:20..100", for people to
/// see how. All of them can be read.
[[nodiscard]] QStringList findExamples(const FindKey &key);
