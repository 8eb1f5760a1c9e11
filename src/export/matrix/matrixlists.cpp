// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixlists.h"

#include "core/placetext.h"
#include "export/markdownwriter.h"
#include "export/matrix/matrixtexts.h"

using namespace Qt::StringLiterals;

namespace {

/// Where it is so, with the word for it.
void addPlaces(QStringList &parts, const MatrixTable &table, const MatrixLine &line,
               CellState state, const QString &word)
{
    QStringList places;
    for (qsizetype place = 0; place < table.places.size(); ++place) {
        if (line.entries[place].state == state)
            places.append(placeWord(table.places[place]));
    }
    if (!places.isEmpty())
        parts.append(word + u": "_s + places.join(u", "_s));
}

QString described(const MatrixTable &table, const MatrixLine &line)
{
    QStringList parts = {line.name.isEmpty() ? line.newest : line.name};
    if (!line.architecture.isEmpty())
        parts.append(line.architecture);
    if (!line.createdTime.isEmpty())
        parts.append(u"created "_s + line.createdTime);
    if (!line.account.isEmpty())
        parts.append(u"account "_s + line.account);
    QStringList remarks = {parts.join(u", "_s)};
    addPlaces(remarks, table, line, CellState::Missing, u"missing"_s);
    addPlaces(remarks, table, line, CellState::Unknown, u"unknown"_s);
    for (const CellState state : {CellState::Behind, CellState::Deprecated})
        addPlaces(remarks, table, line, state, stateWord(state));
    for (const CellState state : {CellState::UnderWay, CellState::Failed})
        addPlaces(remarks, table, line, state, u"left out, "_s + stateWord(state));
    return remarks.join(u"; "_s);
}

QString markdownEntry(const MatrixEntry &entry)
{
    if (entry.imageId.isEmpty())
        return gapWord(entry);
    const QString note = remark(entry);
    return markdownCell(entry.imageId) + (note.isEmpty() ? QString() : u" ("_s + note + u')');
}

} // namespace

QByteArray matrixPacker(const MatrixTable &table)
{
    QString text;
    for (const QString &line : headLines(table))
        text += u"# "_s + line + u'\n';
    for (const MatrixLine &line : table.lines) {
        QStringList pairs;
        for (qsizetype place = 0; place < table.places.size(); ++place) {
            const MatrixEntry &entry = line.entries[place];
            // No machine can be made of what is not there yet, or failed.
            const bool isUsable =
                    entry.state != CellState::UnderWay && entry.state != CellState::Failed;
            if (!entry.imageId.isEmpty() && isUsable)
                pairs.append(placeWord(table.places[place]) + u':' + entry.imageId);
        }
        text += u"# "_s + commentText(described(table, line)) + u'\n' +
                commentText(pairs.join(u',')) + u'\n';
    }
    return text.toUtf8();
}

QByteArray matrixMarkdown(const MatrixTable &table)
{
    QByteArray text;
    for (const QString &line : headLines(table))
        text += markdownCell(line).toUtf8() + "  \n";
    text += '\n';
    QStringList header = {u"Name"_s, u"Architecture"_s, u"Created"_s, u"Account"_s};
    for (const Place &place : table.places)
        header.append(markdownCell(placeWord(place)));
    text += markdownRow(header) + markdownRule(header.size());
    for (const MatrixLine &line : table.lines) {
        QStringList cells;
        for (const QString &cell : {line.name, line.architecture, line.createdTime, line.account})
            cells.append(markdownCell(cell));
        for (const MatrixEntry &entry : line.entries)
            cells.append(markdownEntry(entry));
        text += markdownRow(cells);
    }
    return text;
}
