// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/mapgaps.h"

#include "core/imagetext.h"
#include "pinned/comments.h"
#include "pinned/idoffsets.h"
#include "pinned/regionmaps.h"
#include "pinned/regionwords.h"
#include "pinned/scopes.h"
#include "pinned/tableheader.h"

#include <algorithm>
#include <array>

namespace {

bool isQuote(char byte)
{
    return byte == '"' || byte == '\'';
}

/// A value with its quotes.
TableCell withQuotes(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const bool isQuoted = begin > 0 && end < text.size() && isQuote(text.at(begin - 1)) &&
                          text.at(end) == text.at(begin - 1);
    return {begin - isQuoted, end + isQuoted};
}

/// Where the first entry of a map is.
struct FirstEntry
{
    size_t map = 0;                    ///< The scope of the map.
    std::optional<size_t> nested = {}; ///< That of its value; none where that is the id itself.
};

std::optional<FirstEntry> firstEntry(const RegionMap &map, const ScopedText &scoped)
{
    const PinnedId &first = map.entries.constFirst().pinned;
    const ScopedValue *value = scoped.valueAt(first.offset);
    if (!value)
        return std::nullopt;
    if (regionNamedIn(value->key) == first.region)
        return FirstEntry {.map = value->scope};
    for (std::optional<size_t> scope = value->scope; scope; scope = scoped.scopes[*scope].parent) {
        const Scope &around = scoped.scopes[*scope];
        if (around.parent && regionNamedIn(around.key) == first.region)
            return FirstEntry {.map = *around.parent, .nested = *scope};
    }
    return std::nullopt;
}

/// A comment that says why there is a gap is not true any more behind an id.
std::optional<Mend> withoutRemark(const QByteArray &text, qsizetype valueEnd, const QString &path)
{
    const qsizetype newline = text.indexOf('\n', valueEnd);
    const qsizetype lineEnd = newline < 0 ? text.size() : newline;
    for (const Comment &comment : commentsOf(text, path)) {
        if (comment.begin < valueEnd || comment.begin >= lineEnd)
            continue;
        const QByteArray words =
                text.sliced(comment.textBegin, comment.textEnd - comment.textBegin).trimmed();
        if (words != "missing" && !words.startsWith("unknown: "))
            return std::nullopt;
        qsizetype begin = comment.begin;
        while (begin > valueEnd && (text.at(begin - 1) == ' ' || text.at(begin - 1) == '\t'))
            --begin;
        const bool endsInReturn = text.at(comment.end - 1) == '\r';
        return Mend {.offset = begin,
                     .before = text.sliced(begin, comment.end - endsInReturn - begin)};
    }
    return std::nullopt;
}

} // namespace

bool isGap(QByteArrayView value)
{
    value = value.trimmed();
    if (value.size() >= 2 && isQuote(value.front()) && value.front() == value.back())
        value = value.sliced(1, value.size() - 2).trimmed();
    constexpr std::array<QByteArrayView, 8> words = {"",    "null", "~",       "none",
                                                     "nil", "-",    "missing", "unknown"};
    return std::ranges::any_of(words, [value](QByteArrayView word) {
        return value.compare(word, Qt::CaseInsensitive) == 0;
    });
}

QByteArray entryLike(const RegionMap &map, const QByteArray &entry, const Image &image)
{
    const Finding &first = map.entries.constFirst();
    QByteArray other = withRegion(entry, first.pinned.region, image.place.region);
    other.replace(first.pinned.id.toLatin1(), image.imageId.toLatin1());
    const std::optional<NameBeside> &name = first.pinned.name;
    if (name && name->name == first.image->imageName)
        other.replace(name->name.toUtf8(), image.imageName.toUtf8());
    if (const QByteArray created = createdCode(*first.image).toUtf8(); !created.isEmpty())
        other.replace(created, createdCode(image).toUtf8());
    return other;
}

std::optional<KeyedRegion> keyedRegion(const RegionMap &map, const QByteArray &text,
                                       const Image &image)
{
    const PinnedId &first = map.entries.constFirst().pinned;
    const ScopedText scoped = scopedText(text, first.kind);
    const std::optional<FirstEntry> entry = firstEntry(map, scoped);
    if (!entry)
        return std::nullopt;
    const QString &region = image.place.region;
    const bool isNested = std::ranges::any_of(scoped.scopes, [&](const Scope &scope) {
        return scope.parent == entry->map && regionNamedIn(scope.key) == region;
    });
    if (isNested)
        return KeyedRegion();
    const auto value = std::ranges::find_if(scoped.values, [&](const ScopedValue &one) {
        return one.scope == entry->map && regionNamedIn(one.key) == region;
    });
    if (value == scoped.values.end())
        return std::nullopt;
    const auto [begin, end] = withQuotes(text, value->begin, value->end);
    const QByteArray old = text.sliced(begin, end - begin);
    if (!isGap(old))
        return KeyedRegion();
    const auto [firstBegin, firstEnd] =
            entry->nested ? TableCell(scoped.scopes[*entry->nested].begin,
                                      scoped.scopes[*entry->nested].end)
                          : withQuotes(text, first.offset, first.offset + imageIdSize);
    const QByteArray form = text.sliced(firstBegin, firstEnd - firstBegin);
    // What is nested by lines does not stand behind a key.
    const bool isWhole = imageIdOffsets(form).size() == 1 &&
                         (!entry->nested || form.startsWith('{') || form.startsWith('['));
    if (!isWhole)
        return KeyedRegion();
    KeyedRegion keyed = {
            .mends = {{.offset = begin, .before = old, .after = entryLike(map, form, image)}}};
    if (const std::optional<Mend> remark = withoutRemark(text, end, first.path))
        keyed.mends.append(*remark);
    return keyed;
}
