// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findexamples.h"

using namespace Qt::StringLiterals;

namespace {

/// Codes are none that one could guess.
QStringList codesOf(ImageColumn column)
{
    switch (column) {
    case ImageColumn::Region:
        return {u"ap-seoul"_s, u"ap-*"_s};
    case ImageColumn::Type:
        return {u"public"_s, u"private,shared"_s};
    case ImageColumn::Architecture:
        return {u"x86_64"_s, u"arm"_s};
    case ImageColumn::Platform:
        return {u"ubuntu"_s, u"centos,debian"_s};
    case ImageColumn::State:
        return {u"normal"_s, u"creating,syncing"_s};
    default:
        return {u"\"\""_s};
    }
}

QStringList valuesOf(const FindKey &key)
{
    switch (key.kind) {
    case FindKind::Text:
        return {u"web"_s, u"=web-1"_s, u"web*"_s};
    case FindKind::Code:
        return codesOf(key.column);
    case FindKind::Flag:
        return {u"yes"_s, u"no"_s};
    case FindKind::Number:
        return {u"50"_s, u"<=50"_s, u">50"_s, u"20..100"_s};
    case FindKind::Date:
        return {u"2025-03"_s, u">2025-03-31"_s, u"2024..2025"_s, u"<30d"_s};
    case FindKind::Tags:
        return {u"env"_s, u"env=prod"_s};
    case FindKind::Snapshots:
        return {u"snap-"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList findExamples(const FindKey &key)
{
    QStringList examples;
    for (const QString &value : valuesOf(key))
        examples.append(key.word + u':' + value);
    return examples;
}
