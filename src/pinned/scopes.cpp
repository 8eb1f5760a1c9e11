// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/scopes.h"

#include "pinned/bracescopes.h"
#include "pinned/linescopes.h"
#include "pinned/regionwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Whether a key says in which region things are. That of a copy's source or target does not, nor
/// that of a spare, nor that of another cloud.
bool saysRegion(const QString &key)
{
    if (!key.contains("region"_L1, Qt::CaseInsensitive) &&
        !key.contains("zone"_L1, Qt::CaseInsensitive))
        return false;
    QString plain = key.toLower();
    plain.remove(u'-').remove(u'_').remove(u'.');
    static const QStringList others = {u"source"_s,  u"copy"_s,    u"dest"_s,     u"target"_s,
                                       u"replica"_s, u"backup"_s,  u"peer"_s,     u"remote"_s,
                                       u"origin"_s,  u"standby"_s, u"failover"_s, u"secondary"_s,
                                       u"aws"_s,     u"azure"_s,   u"gcp"_s};
    for (const QString &other : others) {
        if (plain.contains(other))
            return false;
    }
    return plain.endsWith("region"_L1) || plain.endsWith("regionid"_L1) ||
           plain == "availabilityzone"_L1 || plain == "zone"_L1 || plain == "placementzone"_L1;
}

} // namespace

const ScopedValue *ScopedText::valueAt(qsizetype offset) const
{
    const auto behind = std::ranges::upper_bound(values, offset, {}, &ScopedValue::begin);
    if (behind == values.begin())
        return nullptr;
    const ScopedValue &value = *std::prev(behind);
    return offset < value.end ? &value : nullptr;
}

size_t ScopedText::scopeAt(qsizetype offset) const
{
    if (const ScopedValue *value = valueAt(offset))
        return value->scope;
    for (size_t i = scopes.size(); i-- > 1;) {
        if (scopes[i].begin <= offset && offset < scopes[i].end)
            return i;
    }
    return 0;
}

QStringList ScopedText::keysAround(size_t scope) const
{
    QStringList keys;
    for (std::optional<size_t> at = scope; at; at = scopes[*at].parent) {
        if (!scopes[*at].key.isEmpty())
            keys.append(scopes[*at].key);
    }
    return keys;
}

QStringList ScopedText::keysIn(size_t scope) const
{
    const qsizetype end = scopes[scope].end;
    QStringList keys;
    auto value = std::ranges::lower_bound(values, scopes[scope].begin, {}, &ScopedValue::begin);
    for (; value != values.end() && value->begin < end; ++value) {
        if (value->scope == scope && !value->key.isEmpty())
            keys.append(value->key);
    }
    for (size_t i = scope + 1; i < scopes.size() && scopes[i].begin < end; ++i) {
        if (scopes[i].parent == scope && !scopes[i].key.isEmpty())
            keys.append(scopes[i].key);
    }
    return keys;
}

bool ScopedText::isNoted(const QString &key)
{
    return key == "provider"_L1 || key == "alias"_L1 || key.startsWith("tencentcloud"_L1) ||
           saysRegion(key);
}

void ScopedText::note(size_t scope, const QString &key, const QString &value)
{
    Scope &noted = scopes[scope];
    if (key == "provider"_L1) {
        noted.provider = value;
    } else if (key == "alias"_L1) {
        noted.alias = value;
    } else if (noted.key == "providers"_L1 && noted.parent && key.startsWith("tencentcloud"_L1)) {
        // What a module is given: providers = { tencentcloud = tencentcloud.seoul }
        scopes[*noted.parent].provider = value;
    } else if (saysRegion(key)) {
        const QString region = regionOfValue(value);
        if (!region.isEmpty() && !noted.regions.contains(region))
            noted.regions.append(region);
    }
}

ScopedText scopedText(QByteArrayView text, FileKind kind)
{
    ScopedText scoped;
    scoped.scopes.push_back({.begin = 0, .end = text.size()});
    switch (kind) {
    case FileKind::Terraform:
        readBraces(text, BraceSyntax::Terraform, 0, 0, scoped);
        break;
    case FileKind::Json:
        readBraces(text, BraceSyntax::Json, 0, 0, scoped);
        break;
    case FileKind::Yaml:
        readIndented(text, scoped);
        break;
    case FileKind::Sections:
    case FileKind::Shell:
        readSections(text, scoped);
        break;
    case FileKind::Pairs:
        readPairs(text, scoped);
        break;
    case FileKind::Table:
    case FileKind::Other:
        break;
    }
    return scoped;
}
