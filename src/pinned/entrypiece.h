// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>

struct RegionMap;

/// A piece of a file from one offset to before another.
struct EntryPiece
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The first entry of a map, with what parts it from the next one, which may be but a gap: such a
/// piece, for another region, can stand before it. Unset where the text is of another form, as
/// where one line is for two regions and neither of its keys begins with them.
[[nodiscard]] std::optional<EntryPiece> firstEntryPiece(const RegionMap &map,
                                                        const QByteArray &text);
