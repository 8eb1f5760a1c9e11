// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/entrypiece.h"

#include "core/region.h"
#include "pinned/comments.h"
#include "pinned/idoffsets.h"
#include "pinned/linebegin.h"
#include "pinned/regionmaps.h"
#include "pinned/regionwords.h"

#include <algorithm>

namespace {

qsizetype behindLine(const QByteArray &text, qsizetype offset)
{
    const qsizetype newline = text.indexOf('\n', offset);
    return newline < 0 ? text.size() : newline + 1;
}

bool isQuote(const QByteArray &text, qsizetype at)
{
    return at >= 0 && (text.at(at) == '"' || text.at(at) == '\'');
}

/// Whether a key goes on before this byte, as in image_ap_seoul, or names an account there.
bool isInsideKey(const QByteArray &text, qsizetype at)
{
    if (at == 0)
        return false;
    const char before = text.at(at - 1);
    return QChar::isLetterOrNumber(uint(uchar(before))) || before == '_' || before == '-' ||
           before == '/';
}

/// Whether a key names a zone, as ap-seoul-2 is one: nobody knows those of other regions.
bool isZone(const QByteArray &text, qsizetype behindRegion)
{
    return behindRegion + 1 < text.size() && QByteArrayView("-_").contains(text.at(behindRegion)) &&
           QChar::isDigit(uint(uchar(text.at(behindRegion + 1))));
}

/// Where the region of an entry stands before its id; unset if it does not.
std::optional<qsizetype> regionBegin(const QByteArray &text, const PinnedId &entry)
{
    constexpr qsizetype farthest = 400;
    qsizetype begin = -1;
    for (const QByteArray &form : regionForms(entry.region))
        begin = std::max(begin, text.lastIndexOf(form, entry.offset - 1));
    if (begin < 0 || entry.offset - begin > farthest || isZone(text, begin + entry.region.size()))
        return std::nullopt;
    return begin;
}

/// Where, from an offset on and before another, the next region is named but one.
qsizetype nextRegion(const QByteArray &text, qsizetype from, qsizetype before, const QString &but)
{
    qsizetype next = before;
    const QByteArray part = text.sliced(from, before - from);
    for (const QString &region : knownRegionIds()) {
        for (const QByteArray &form : regionForms(region)) {
            const qsizetype at = region == but ? -1 : part.indexOf(form);
            if (at >= 0)
                next = std::min(next, from + at);
        }
    }
    return next;
}

/// Another one may be between that is not known, and a gap.
bool namesNoOther(const QByteArray &entry, const QString &region)
{
    return std::ranges::all_of(regionLikeWords(QString::fromUtf8(entry)),
                               [&region](const QString &word) { return word.startsWith(region); });
}

/// From one region to before the next: JSON and the like in one line, and pairs.
std::optional<EntryPiece> pieceInLine(const QByteArray &text, qsizetype first, qsizetype second)
{
    // Each key may be in quotes of its own, or all of them in the same.
    const bool isQuoted = isQuote(text, first - 1) && isQuote(text, second - 1);
    if (isInsideKey(text, first) || isInsideKey(text, second))
        return std::nullopt;
    return EntryPiece {first - isQuoted, second - isQuoted};
}

std::optional<EntryPiece> pieceOf(const PinnedId &one, const QByteArray &text, qsizetype first,
                                  qsizetype second)
{
    const qsizetype begin = lineBegin(text, first);
    if (one.kind == FileKind::Pairs || begin == lineBegin(text, second))
        return pieceInLine(text, first, second);
    const bool isLine = (one.kind == FileKind::Sections || one.kind == FileKind::Shell) &&
                        lineBegin(text, one.offset) == begin;
    if (!isLine)
        return EntryPiece {begin, lineBegin(text, second)};
    const EntryPiece line = {begin, behindLine(text, one.offset)};
    // A command may go on in the next line.
    const bool goesOn = text.sliced(line.begin, line.end - line.begin).trimmed().endsWith('\\');
    return goesOn ? std::nullopt : std::optional(line);
}

/// Whether what opens in an entry closes in it, and nothing else does.
bool isBalanced(const QByteArray &entry)
{
    int depth = 0;
    for (const char byte : entry) {
        depth += QByteArrayView("({[").contains(byte) ? 1 : 0;
        depth -= QByteArrayView(")}]").contains(byte) ? 1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// Whether a piece begins or ends within a comment that is not around all of it.
bool cutsComment(const EntryPiece &piece, const std::vector<Comment> &comments)
{
    return std::ranges::any_of(comments, [&piece](const Comment &comment) {
        const bool isBeginIn = comment.begin < piece.begin && piece.begin < comment.end;
        const bool isEndIn = comment.begin < piece.end && piece.end < comment.end;
        return isBeginIn != isEndIn;
    });
}

/// Whether a piece, once more before itself, leaves the text one of its kind.
bool isWhole(const EntryPiece &piece, const QByteArray &text, const PinnedId &one)
{
    const QByteArray entry = text.sliced(piece.begin, piece.end - piece.begin);
    const bool isItem = one.kind == FileKind::Yaml && entry.trimmed().startsWith("- ");
    return imageIdOffsets(entry).size() == 1 && regionCount(entry, one.region) == 1 &&
           namesNoOther(entry, one.region) && !isItem && isBalanced(entry) &&
           !cutsComment(piece, commentsOf(text, one.path));
}

} // namespace

std::optional<EntryPiece> firstEntryPiece(const RegionMap &map, const QByteArray &text)
{
    const PinnedId &one = map.entries.at(0).pinned;
    const std::optional<qsizetype> first = regionBegin(text, one);
    const std::optional<qsizetype> other = regionBegin(text, map.entries.at(1).pinned);
    if (!first || !other || *first >= *other || one.offset >= *other)
        return std::nullopt;
    const qsizetype second = nextRegion(text, one.offset, *other, one.region);
    const std::optional<EntryPiece> piece = pieceOf(one, text, *first, second);
    return piece && isWhole(*piece, text, one) ? piece : std::nullopt;
}
