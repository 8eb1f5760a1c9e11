// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/meantregion.h"

#include "pinned/linewords.h"
#include "pinned/regionwords.h"

using namespace Qt::StringLiterals;

namespace {

/// The provider of a resource that names none.
constexpr QLatin1StringView usualProvider = "tencentcloud"_L1;

/// In bytes; a longer one is no line that anybody wrote.
constexpr qsizetype longestLine = 2000;

/// Whether what Terraform makes has the provider of its type: of a block, or in JSON.
bool isMadeByType(const QString &block, const QString &type)
{
    return block == "module"_L1 ||
           ((block == "resource"_L1 || block == "data"_L1) && type.startsWith("tencentcloud_"_L1));
}

} // namespace

MeantRegion::MeantRegion(QByteArrayView text, FileKind kind, const QString &path,
                         const ProviderRegions &providers, const std::vector<Comment> &comments)
    : m_text(text), m_kind(kind), m_providers(providers), m_comments(comments),
      m_scoped(scopedText(text, kind)),
      m_header(kind == FileKind::Table ? TableHeader(text) : TableHeader()),
      m_isTerraform(kind == FileKind::Terraform || isTerraformFile(path)),
      m_ofPath(regionNamedIn(path))
{ }

void MeantRegion::tell(PinnedId &pinned, QByteArrayView line, qsizetype lineBegin) const
{
    const Scope &scope = m_scoped.scopes[m_scoped.scopeAt(pinned.offset)];
    pinned.map = scope.begin;
    pinned.isOther = m_kind == FileKind::Json && scope.key == "others"_L1;
    // The newest of all regions, as beside the region of one; whichever that is.
    const ScopedValue *value = m_scoped.valueAt(pinned.offset);
    if (m_kind == FileKind::Json && value && value->key == "newest"_L1)
        return;
    Told told = byKey(pinned, line, lineBegin);
    const bool isScript = m_kind == FileKind::Shell;
    if (told.region.isEmpty() && isScript)
        told = byLine(pinned, line, lineBegin);
    if (told.region.isEmpty())
        told = byScopes(pinned);
    if (told.region.isEmpty() && m_kind == FileKind::Table)
        told = byRow(line);
    else if (told.region.isEmpty() && !isScript)
        told = byLine(pinned, line, lineBegin);
    if (told.region.isEmpty() && !m_ofPath.isEmpty())
        told = {.region = m_ofPath, .from = RegionSource::Path};
    pinned.region = told.region;
    pinned.regionFrom = told.from;
    pinned.provider = told.provider;
}

/// Of a key in a scope. There are more regions than are known: in a map of regions, a key of the
/// same form is one, too.
QString MeantRegion::regionOfKey(const QString &key, size_t scope) const
{
    if (QString region = regionNamedIn(key); !region.isEmpty() || regionLikeWords(key).isEmpty())
        return region;
    for (const QString &other : m_scoped.keysIn(scope)) {
        if (QString region = regionNamedLike(key, other); !region.isEmpty())
            return region;
    }
    return {};
}

/// The key right before the id, or that of its value, or the column of a table.
MeantRegion::Told MeantRegion::byKey(PinnedId &pinned, QByteArrayView line,
                                     qsizetype lineBegin) const
{
    const qsizetype column = pinned.offset - lineBegin;
    const QString key = keyBefore(line.first(column));
    const size_t scope = m_scoped.scopeAt(pinned.offset);
    // ap-seoul = ["img-…"]: the map is around the list.
    const Scope &list = m_scoped.scopes[scope];
    const bool isInList = list.parent && list.key == key;
    if (QString region = regionOfKey(key, isInList ? *list.parent : scope); !region.isEmpty()) {
        // "ap-seoul:img-…,ap-tokyo:img-…" in one string, as Packer has it.
        const ScopedValue *value = m_scoped.valueAt(pinned.offset);
        if (value && value->begin < pinned.offset)
            pinned.map = value->begin;
        if (isInList)
            pinned.map = m_scoped.scopes[*list.parent].begin;
        return {.region = region, .from = RegionSource::MapKey};
    }
    if (const ScopedValue *value = m_scoped.valueAt(pinned.offset)) {
        if (QString region = regionOfKey(value->key, value->scope); !region.isEmpty())
            return {.region = region, .from = RegionSource::MapKey};
    }
    if (QString region = m_header.regionAt(line, column); !region.isEmpty()) {
        pinned.map = lineBegin;
        return {.region = region, .from = RegionSource::MapKey};
    }
    return {};
}

/// The rows of a table are a map, too: where one cell is a region.
MeantRegion::Told MeantRegion::byRow(QByteArrayView line) const
{
    const QString region = m_header.regionOfRow(line);
    if (region.isEmpty())
        return {};
    return {.region = region, .from = RegionSource::MapKey};
}

/// The region that is named beside the id: in its line, or, where it is known what a value is, in
/// that; a word outside of all data is none. What a comment mentions may be anything, and a line
/// may be a whole file.
MeantRegion::Told MeantRegion::byLine(const PinnedId &pinned, QByteArrayView line,
                                      qsizetype lineBegin) const
{
    if (line.size() > longestLine || commentAt(m_comments, pinned.offset))
        return {};
    const ScopedValue *value = m_scoped.valueAt(pinned.offset);
    const bool isWord = value && value->key.isEmpty() && value->scope == 0;
    const bool isLine = !value || isWord || m_kind == FileKind::Shell || m_kind == FileKind::Pairs;
    const qsizetype begin = isLine ? lineBegin : value->begin;
    const qsizetype end = isLine ? lineBegin + line.size() : value->end;
    const QString region =
            regionNamedIn(QString::fromUtf8(withoutComments(m_text, begin, end, m_comments)));
    if (region.isEmpty())
        return {};
    return {.region = region, .from = RegionSource::Line};
}

MeantRegion::Told MeantRegion::byScopes(PinnedId &pinned) const
{
    std::optional<size_t> scope = m_scoped.scopeAt(pinned.offset);
    while (scope) {
        Told told = ofScope(*scope, pinned);
        if (!told.region.isEmpty())
            return told;
        scope = m_scoped.scopes[*scope].parent;
    }
    return {};
}

/// In JSON, {"resource": {"tencentcloud_instance": {"web": {…}}}}, with lists anywhere.
bool MeantRegion::hasUsualProvider(size_t index) const
{
    const QStringList &labels = m_scoped.scopes[index].labels;
    if (m_kind != FileKind::Json)
        return isMadeByType(labels.value(0), labels.value(1));
    const QStringList keys = m_scoped.keysAround(index);
    return (keys.size() == 2 && isMadeByType(keys.at(1), {})) ||
           (keys.size() == 3 && keys.at(2) != "module"_L1 && isMadeByType(keys.at(2), keys.at(1)));
}

MeantRegion::Told MeantRegion::byProvider(size_t index) const
{
    if (!m_providers || !m_isTerraform)
        return {};
    const Scope &scope = m_scoped.scopes[index];
    const QString provider = !scope.provider.isEmpty() ? scope.provider
                             : hasUsualProvider(index) ? QString(usualProvider)
                                                       : QString();
    const QString region = provider.isEmpty() ? QString() : m_providers(provider);
    if (region.isEmpty())
        return {};
    return {.region = region, .from = RegionSource::Provider, .provider = provider};
}

MeantRegion::Told MeantRegion::ofScope(size_t index, PinnedId &pinned) const
{
    const Scope &scope = m_scoped.scopes[index];
    // Of two regions in one block, as of two commands of a script, nobody knows which.
    if (scope.regions.size() == 1)
        return {.region = scope.regions.constFirst(), .from = RegionSource::Block};
    if (Told told = byProvider(index); !told.region.isEmpty())
        return told;
    QString region = regionOfKey(scope.key, scope.parent.value_or(index));
    for (const QString &label : scope.labels) {
        if (region.isEmpty())
            region = regionNamedIn(label);
    }
    if (region.isEmpty())
        return {};
    // The map is the one that this is a value of.
    if (scope.parent)
        pinned.map = m_scoped.scopes[*scope.parent].begin;
    return {.region = region, .from = RegionSource::MapKey};
}
