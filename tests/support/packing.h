// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// The values of Content-Encoding that Qt can unpack; which of them it asks for is a matter of how
/// it was built.
[[nodiscard]] QByteArrayList contentEncodings();

/// The body in a Content-Encoding: "deflate", "gzip" or "zstd". (What packs into "br" does not come
/// with Qt; see brotliBomb().)
[[nodiscard]] QByteArray packed(const QByteArray &body, const QByteArray &encoding);

/// In the Content-Encoding "br", an envelope of no images, and behind it 64 MiB of blanks.
[[nodiscard]] QByteArray brotliBomb();
