// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/regionid.h"

#include "core/region.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Behind all known ones for the others.
qsizetype rankOf(const QString &id)
{
    const QStringList known = knownRegionIds();
    const qsizetype rank = known.indexOf(id);
    return rank < 0 ? known.size() : rank;
}

} // namespace

bool isRegionId(const QString &text)
{
    // It becomes a part of a host's name, which has 63 characters at most.
    static const QRegularExpression shape(u"\\A(?=.{1,63}\\z)[a-z]{2}(-[a-z0-9]+)+\\z"_s);
    return shape.match(text).hasMatch();
}

bool isListedBefore(const QString &id, const QString &other)
{
    return std::pair(rankOf(id), id) < std::pair(rankOf(other), other);
}
