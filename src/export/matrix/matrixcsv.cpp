// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixcsv.h"

#include "core/placetext.h"
#include "export/csvwriter.h"
#include "export/matrix/matrixtexts.h"
#include "export/tablecells.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray record(const QStringList &cells, bool guardsFormulas)
{
    return csvRecord(guardsFormulas ? guardFormulas(cells) : cells);
}

int countBehind(const MatrixLine &line)
{
    int count = 0;
    for (const MatrixEntry &entry : line.entries)
        count += entry.daysBehind > 0 ? 1 : 0;
    return count;
}

int countUnknown(const MatrixLine &line)
{
    return countOf(line, CellState::Unknown);
}

/// "na-ashburn: InternalError; ap-tokyo: Stopped"
QString unreadText(const MatrixTable &table)
{
    QStringList places;
    for (const UnreadPlace &unread : table.unread)
        places.append(placeWord(unread.place) + u": "_s + unread.reason.code);
    return places.join(u"; "_s);
}

} // namespace

QByteArray matrixCsv(const MatrixTable &table, bool guardsFormulas)
{
    QStringList header = {u"name"_s,   u"architecture"_s, u"type"_s,    u"group"_s,
                          u"newest"_s, u"created"_s,      u"account"_s, u"asOf"_s,
                          u"unread"_s, u"missing"_s,      u"unknown"_s, u"behind"_s};
    const QString unread = unreadText(table);
    for (const Place &place : table.places)
        header.append(placeWord(place));
    QByteArray csv = record(header, guardsFormulas);
    for (const MatrixLine &line : table.lines) {
        QStringList cells = {line.name,
                             line.architecture,
                             line.imageType,
                             line.group,
                             line.newest,
                             line.createdTime,
                             line.account,
                             asOfText(table),
                             unread,
                             QString::number(countOf(line, CellState::Missing)),
                             QString::number(countUnknown(line)),
                             QString::number(countBehind(line))};
        for (const MatrixEntry &entry : line.entries)
            cells.append(entry.imageId.isEmpty() ? gapWord(entry) : entry.imageId);
        csv += record(cells, guardsFormulas);
    }
    return csv;
}
