// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/pinnedid.h"

#include <QByteArrayView>
#include <QList>

#include <functional>

/// What region a provider of Terraform is for, by its reference, such as "tencentcloud.seoul", or
/// "tencentcloud" for the one without an alias. Empty if that is not known.
using ProviderRegions = std::function<QString(const QString &provider)>;

/// The image ids of a text in UTF-8, in their order, and what it says of each. It is read as a file
/// of this path, which also tells the region where nothing else does; without a path, as any text.
[[nodiscard]] QList<PinnedId> scanText(QByteArrayView text, const QString &path = {},
                                       const ProviderRegions &providers = {});
