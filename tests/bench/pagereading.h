// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagepage.h"

#include <QByteArray>

/// A page of 100 images from the body of its reply, as the program reads it.
[[nodiscard]] ImagePage readPage(const QByteArray &body);

/// The same with simdjson's on-demand parser and nothing else; the least that it can take.
[[nodiscard]] ImagePage readPageOnDemand(const QByteArray &body);
