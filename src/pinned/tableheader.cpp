// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/tableheader.h"

#include "core/regionid.h"
#include "pinned/regionwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

qsizetype lineEnd(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return end < 0 ? text.size() : end;
}

/// The column of a byte.
qsizetype columnAt(QByteArrayView line, qsizetype offset, char separator)
{
    return tableCells(line.first(offset), separator).size() - 1;
}

/// Without the quotes around it.
QString textOf(QByteArrayView line, const TableCell &cell)
{
    const QByteArrayView bytes = line.sliced(cell.first, cell.second - cell.first);
    return QString::fromUtf8(bytes).remove(u'"').trimmed();
}

/// Of each column; none of one that names none, or several. One that is not known is one where
/// another is in the same form.
QStringList regionsOf(QByteArrayView line, char separator)
{
    QStringList headers;
    for (const TableCell &cell : tableCells(line, separator))
        headers.append(textOf(line, cell));
    QStringList regions;
    for (const QString &header : std::as_const(headers)) {
        QString region = regionNamedIn(header);
        const bool mayBeOne = region.isEmpty() && !regionLikeWords(header).isEmpty();
        for (qsizetype i = 0; mayBeOne && region.isEmpty() && i < headers.size(); ++i)
            region = regionNamedLike(header, headers.at(i));
        regions.append(region);
    }
    return regions;
}

/// A table with a row for each region begins with one, too, if it has no header.
bool areColumns(const QStringList &regions)
{
    return regions.size() - regions.count(QString()) >= 2;
}

/// Commas and semicolons may also stand in the text of a cell.
char separatorOf(QByteArrayView line)
{
    char separator = ',';
    std::pair<qsizetype, qsizetype> most = {0, 1};
    for (const char each : {'\t', ';', ','}) {
        const QStringList regions = regionsOf(line, each);
        const qsizetype named = regions.size() - regions.count(QString());
        const std::pair<qsizetype, qsizetype> rank = {areColumns(regions) ? named : 0,
                                                      areColumns(regions) ? 0 : regions.size()};
        if (rank > most) {
            separator = each;
            most = rank;
        }
    }
    return separator;
}

/// As ap-seoul-2 is one of ap-seoul.
bool isZoneOf(const QString &text, const QString &region)
{
    bool isNumber = false;
    text.sliced(std::min(text.size(), region.size() + 1)).toInt(&isNumber);
    return text.startsWith(region + QLatin1Char('-')) && isNumber;
}

} // namespace

QList<TableCell> tableCells(QByteArrayView line, char separator)
{
    QList<TableCell> cells;
    bool isQuoted = false;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == '"') {
            isQuoted = !isQuoted;
        } else if (line[at] == separator && !isQuoted) {
            cells.append({begin, at});
            begin = at + 1;
        }
    }
    cells.append({begin, line.size()});
    return cells;
}

TableHeader::TableHeader(QByteArrayView text)
{
    const QByteArrayView line = text.first(lineEnd(text));
    m_separator = separatorOf(line);
    m_regions = regionsOf(line, m_separator);
    if (areColumns(m_regions))
        return;
    m_regions.clear();
    const QList<TableCell> cells = tableCells(line, m_separator);
    for (qsizetype column = 0; column < cells.size() && m_regionColumn < 0; ++column) {
        const QString cell = textOf(line, cells.at(column)).toLower();
        if (cell == "region"_L1 || cell == "regionid"_L1 ||
            regionLikeWords(cell) == QStringList {cell})
            m_regionColumn = column;
    }
}

QString TableHeader::regionAt(QByteArrayView line, qsizetype offset) const
{
    return m_regions.isEmpty() ? QString() : m_regions.value(columnAt(line, offset, m_separator));
}

QString TableHeader::regionOfRow(QByteArrayView line) const
{
    QString region;
    const QList<TableCell> cells = tableCells(line, m_separator);
    for (const TableCell &one : cells) {
        const QString cell = textOf(line, one);
        const QString named = regionNamedIn(cell);
        const bool isAll = !named.isEmpty() && (cell == named || isZoneOf(cell, named));
        if (isAll && !region.isEmpty() && region != named)
            return {};
        if (isAll)
            region = named;
    }
    if (!region.isEmpty() || m_regionColumn < 0 || m_regionColumn >= cells.size())
        return region;
    const QString cell = textOf(line, cells.at(m_regionColumn));
    return isRegionId(cell) ? cell : QString();
}
