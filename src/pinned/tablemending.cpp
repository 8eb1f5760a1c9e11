// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/tablemending.h"

#include "core/regionid.h"
#include "pinned/mapgaps.h"
#include "pinned/regionmaps.h"
#include "pinned/regionwords.h"
#include "pinned/tableheader.h"

#include <algorithm>

namespace {

/// A line of a table, by the cells in it.
struct TableRow
{
    qsizetype begin = 0;
    qsizetype end = 0;           ///< Before the end of the line.
    QList<TableCell> cells = {}; ///< In the text.

    [[nodiscard]] bool isBlank() const { return begin == end; }
};

/// None, if a line ends inside of quotes.
QList<TableRow> rowsOf(const QByteArray &text, char separator)
{
    QList<TableRow> rows;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        qsizetype end = newline < 0 ? text.size() : newline;
        const qsizetype next = end + 1;
        if (end > begin && text.at(end - 1) == '\r')
            --end;
        TableRow row = {.begin = begin, .end = end};
        const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin);
        if (line.count('"') % 2 != 0)
            return {};
        for (const auto &[cellBegin, cellEnd] : tableCells(line, separator))
            row.cells.append({begin + cellBegin, begin + cellEnd});
        rows.append(row);
        begin = next;
    }
    return rows;
}

/// The header of another region's column, in the form of one: "image_ap_seoul", "AP-SEOUL". Empty,
/// if the form is not understood.
QByteArray headerLike(const QByteArray &cell, const QString &region, const QString &other)
{
    return regionCount(cell, region) == 1 ? withRegion(cell, region, other) : QByteArray();
}

class TableMending final
{
public:
    TableMending(const QList<RegionMap> &maps, const QByteArray &text)
        : m_maps(maps), m_text(text), m_header(text), m_rows(rowsOf(text, m_header.separator()))
    { }

    [[nodiscard]] MapAdditions additions();

private:
    [[nodiscard]] bool isUnderstood() const;
    [[nodiscard]] bool findNewColumns();
    [[nodiscard]] const RegionMap *mapOf(const TableRow &row) const;
    [[nodiscard]] QByteArray idFor(const RegionMap *map, const QString &region);
    void addTo(const TableRow &row);
    void countDown(const TableRow &row, const QByteArray &word, int filled);

    const QList<RegionMap> &m_maps;
    const QByteArray &m_text;
    TableHeader m_header;
    QList<TableRow> m_rows;
    QStringList m_newRegions; ///< That get a column.
    QByteArray m_newHeader;
    MapAdditions m_additions;
};

bool TableMending::isUnderstood() const
{
    const qsizetype columns = m_header.regions().size();
    return !m_rows.isEmpty() && m_rows.constFirst().cells.size() == columns &&
           std::ranges::all_of(m_rows,
                               [&](const TableRow &row) { return row.cells.size() <= columns; });
}

/// Returns whether all of them can be headed.
bool TableMending::findNewColumns()
{
    const QStringList regions = m_header.regions();
    for (const RegionMap &map : m_maps) {
        for (const Image &image : map.missing) {
            const QString &region = image.place.region;
            if (!regions.contains(region) && !m_newRegions.contains(region))
                m_newRegions.append(region);
        }
    }
    std::ranges::sort(m_newRegions, isListedBefore);
    // Not the first, before which the mark of the file's encoding may stand.
    const auto headed = std::find_if(regions.crbegin(), regions.crend(),
                                     [](const QString &r) { return !r.isEmpty(); });
    const auto &[begin, end] = m_rows.constFirst().cells.at(regions.crend() - headed - 1);
    for (const QString &region : std::as_const(m_newRegions)) {
        const QByteArray header = headerLike(m_text.sliced(begin, end - begin), *headed, region);
        if (header.isEmpty())
            return false;
        m_newHeader += m_header.separator() + header;
    }
    return true;
}

const RegionMap *TableMending::mapOf(const TableRow &row) const
{
    const auto map = std::ranges::find_if(m_maps, [&row](const RegionMap &one) {
        const qsizetype offset = one.entries.constFirst().pinned.offset;
        return row.begin <= offset && offset < row.end;
    });
    return map == m_maps.end() ? nullptr : &*map;
}

/// What is added, in quotes, if the row's ids are. Empty, if the map has it or knows none.
QByteArray TableMending::idFor(const RegionMap *map, const QString &region)
{
    if (!map)
        return {};
    const auto image = std::ranges::find_if(
            map->missing, [&region](const Image &one) { return one.place.region == region; });
    if (image == map->missing.end())
        return {};
    m_additions.left.removeOne({map->entries.constFirst().pinned.map, *image});
    ++m_additions.ids;
    const qsizetype offset = map->entries.constFirst().pinned.offset;
    const bool isQuoted = offset > 0 && m_text.at(offset - 1) == '"';
    const QByteArray id = image->imageId.toLatin1();
    return isQuoted ? '"' + id + '"' : id;
}

void TableMending::addTo(const TableRow &row)
{
    const RegionMap *map = mapOf(row);
    const QStringList regions = m_header.regions();
    QByteArray tail;
    int missing = 0;
    int unknown = 0;
    for (qsizetype column = 0; column < regions.size(); ++column) {
        const bool isThere = column < row.cells.size();
        if (!isThere)
            tail += m_header.separator();
        const TableCell cell = isThere ? row.cells.at(column) : TableCell(row.end, row.end);
        const QByteArray old = m_text.sliced(cell.first, cell.second - cell.first);
        if (regions.at(column).isEmpty() || !isGap(old))
            continue;
        const QByteArray id = idFor(map, regions.at(column));
        if (!isThere)
            tail += id;
        else if (!id.isEmpty())
            m_additions.mends.append({.offset = cell.first, .before = old, .after = id});
        missing += !id.isEmpty() && old.contains("missing");
        unknown += !id.isEmpty() && old.contains("unknown");
    }
    countDown(row, "missing", missing);
    countDown(row, "unknown", unknown);
    for (const QString &region : std::as_const(m_newRegions))
        tail += m_header.separator() + idFor(map, region);
    // A short row that gets nothing stays as it is.
    const bool hasNews = !QByteArray(tail).replace(m_header.separator(), "").isEmpty();
    if (hasNews || !m_newRegions.isEmpty())
        m_additions.mends.append({.offset = row.end, .after = tail});
}

/// A column may count the regions of a row in whose cells there is a word, as our own tables have
/// it: it says how many are left.
void TableMending::countDown(const TableRow &row, const QByteArray &word, int filled)
{
    const QList<TableCell> &headers = m_rows.constFirst().cells;
    for (qsizetype column = 0; column < std::min(headers.size(), row.cells.size()); ++column) {
        const auto &[headerBegin, headerEnd] = headers.at(column);
        const auto &[begin, end] = row.cells.at(column);
        bool isNumber = false;
        const QByteArray old = m_text.sliced(begin, end - begin);
        const int count = old.toInt(&isNumber);
        if (filled > 0 && isNumber && count >= filled &&
            m_text.sliced(headerBegin, headerEnd - headerBegin) == word) {
            m_additions.mends.append(
                    {.offset = begin, .before = old, .after = QByteArray::number(count - filled)});
        }
    }
}

MapAdditions TableMending::additions()
{
    QList<MapLack> missing;
    for (const RegionMap &map : m_maps) {
        for (const Image &image : map.missing)
            missing.append({map.entries.constFirst().pinned.map, image});
    }
    if (!isUnderstood() || !findNewColumns())
        return {.left = missing};
    m_additions.left = missing;
    if (!m_newHeader.isEmpty())
        m_additions.mends.append({.offset = m_rows.constFirst().end, .after = m_newHeader});
    for (const TableRow &row : std::as_const(m_rows).sliced(1)) {
        if (!row.isBlank())
            addTo(row);
    }
    return m_additions;
}

} // namespace

MapAdditions tableAdditions(const QList<RegionMap> &maps, const QByteArray &text)
{
    return TableMending(maps, text).additions();
}
