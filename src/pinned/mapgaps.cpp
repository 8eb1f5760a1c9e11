// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/mapgaps.h"

#include "core/imageseries.h"
#include "core/imagetext.h"
#include "pinned/idoffsets.h"
#include "pinned/recordmending.h"
#include "pinned/regionmaps.h"
#include "pinned/regionwords.h"
#include "pinned/scopes.h"
#include "pinned/tableheader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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

/// What the program itself writes beside an id: the state, and whether there are newer ones in the
/// map.
QByteArray withStatus(const RegionMap &map, const QByteArray &entry, const Image &image)
{
    const auto isNewer = [&image](const Image &other) {
        return isNewerBuild(other, image);
    };
    const bool isBehind = std::ranges::any_of(map.missing, isNewer) ||
                          std::ranges::any_of(map.entries, [&isNewer](const Finding &one) {
                              return one.image && isNewer(*one.image);
                          });
    static const QRegularExpression status(u"(\"status\":\\s*\")(?:ok|behind|deprecated)(?=\")"_s);
    static const QRegularExpression state(u"(\"state\":\\s*\")[A-Z]+(?=\")"_s);
    QString text = QString::fromUtf8(entry);
    text.replace(status, isBehind ? u"\\1behind"_s : u"\\1ok"_s);
    text.replace(state, u"\\1"_s + image.imageState);
    return text.toUtf8();
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
    return first.pinned.kind == FileKind::Json ? withStatus(map, other, image) : other;
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
    // Why there was a gap is not true any more behind an id.
    static const QRegularExpression reason(u"\\A(?:missing\\z|unknown: )"_s);
    if (const std::optional<Mend> remark = withoutRemark(text, end, first.path, reason))
        keyed.mends.append(*remark);
    return keyed;
}
