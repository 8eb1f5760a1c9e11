// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findkeys.h"
#include "catalog/store/imagestore.h"

#include <QHash>

/// How often the values of a key occur, as in findValues(). Of names, ids, descriptions and
/// snapshots, only those of the first 10,000 images are counted.
[[nodiscard]] QHash<QString, int> countFindValues(const ImageStore &store, const FindKey &key);
