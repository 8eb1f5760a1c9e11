// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/tableheader.h"

#include "pinned/regionwords.h"

#include <algorithm>

namespace {

qsizetype lineEnd(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return end < 0 ? text.size() : end;
}

/// The column of a byte: how many separators stand before it that are in no quotes.
qsizetype columnAt(QByteArrayView line, qsizetype offset, char separator)
{
    qsizetype column = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < offset; ++at) {
        if (line[at] == '"')
            isQuoted = !isQuoted;
        else if (line[at] == separator && !isQuoted)
            ++column;
    }
    return column;
}

/// As ap-seoul-2 is one of ap-seoul.
bool isZoneOf(const QString &text, const QString &region)
{
    bool isNumber = false;
    text.sliced(std::min(text.size(), region.size() + 1)).toInt(&isNumber);
    return text.startsWith(region + QLatin1Char('-')) && isNumber;
}

} // namespace

TableHeader::TableHeader(QByteArrayView text)
{
    const QByteArrayView line = text.first(lineEnd(text));
    for (const char separator : {'\t', ';'}) {
        if (line.contains(separator))
            m_separator = separator;
    }
    for (qsizetype at = 0; at <= line.size();) {
        const qsizetype next = line.indexOf(m_separator, at);
        const qsizetype end = next < 0 ? line.size() : next;
        m_regions.append(regionNamedIn(QString::fromUtf8(line.sliced(at, end - at))));
        at = end + 1;
    }
    // A table with a row for each region begins with one, too, if it has no header.
    if (std::ranges::count_if(m_regions, [](const QString &r) { return !r.isEmpty(); }) < 2)
        m_regions.clear();
}

QString TableHeader::regionAt(QByteArrayView line, qsizetype offset) const
{
    return m_regions.isEmpty() ? QString() : m_regions.value(columnAt(line, offset, m_separator));
}

QString TableHeader::regionOfRow(QByteArrayView line) const
{
    QString region;
    for (qsizetype at = 0; at <= line.size();) {
        const qsizetype next = line.indexOf(m_separator, at);
        const qsizetype end = next < 0 ? line.size() : next;
        const QString cell = QString::fromUtf8(line.sliced(at, end - at)).remove(u'"').trimmed();
        const QString named = regionNamedIn(cell);
        const bool isAll = !named.isEmpty() && (cell == named || isZoneOf(cell, named));
        if (isAll && !region.isEmpty() && region != named)
            return {};
        if (isAll)
            region = named;
        at = end + 1;
    }
    return region;
}
