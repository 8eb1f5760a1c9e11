// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixlists.h"

#include "core/placetext.h"
#include "export/markdownwriter.h"
#include "export/matrix/matrixtexts.h"

using namespace Qt::StringLiterals;

namespace {

/// Each once, in their order; with one account it has no name.
QStringList profilesOf(const MatrixTable &table)
{
    QStringList profiles;
    for (const Place &place : table.places) {
        if (!profiles.contains(place.profile))
            profiles.append(place.profile);
    }
    return profiles;
}

/// Where it is so with this profile, with the word for it.
void addRegions(QStringList &parts, const MatrixTable &table, const MatrixLine &line,
                const QString &profile, CellState state, const QString &word)
{
    QStringList regions;
    for (qsizetype place = 0; place < table.places.size(); ++place) {
        if (table.places[place].profile == profile && line.entries[place].state == state)
            regions.append(table.places[place].region);
    }
    if (!regions.isEmpty())
        parts.append(word + u": "_s + regions.join(u", "_s));
}

QString described(const MatrixTable &table, const MatrixLine &line, const QString &profile)
{
    QStringList parts = {line.name.isEmpty() ? line.newest : line.name};
    if (!line.architecture.isEmpty())
        parts.append(line.architecture);
    if (!line.createdTime.isEmpty())
        parts.append(u"created "_s + line.createdTime);
    if (!line.account.isEmpty())
        parts.append(u"account "_s + line.account);
    if (!profile.isEmpty())
        parts.append(u"profile "_s + profile);
    QStringList remarks = {parts.join(u", "_s)};
    const auto add = [&](CellState state, const QString &word) {
        addRegions(remarks, table, line, profile, state, word);
    };
    add(CellState::Missing, u"missing"_s);
    add(CellState::Unknown, u"unknown"_s);
    for (const CellState state : {CellState::Behind, CellState::Deprecated})
        add(state, stateWord(state));
    for (const CellState state : {CellState::UnderWay, CellState::Failed})
        add(state, u"left out, "_s + stateWord(state));
    return remarks.join(u"; "_s);
}

/// No machine can be made of what is not there yet, or failed, be it the newest there or not.
bool isUsable(const MatrixEntry &entry)
{
    return !entry.imageId.isEmpty() && entry.state != CellState::UnderWay &&
           entry.state != CellState::Failed && healthOf(entry.imageState) == Build::Health::Usable;
}

QString pairsOf(const MatrixTable &table, const MatrixLine &line, const QString &profile)
{
    QStringList pairs;
    for (qsizetype place = 0; place < table.places.size(); ++place) {
        if (table.places[place].profile == profile && isUsable(line.entries[place]))
            pairs.append(table.places[place].region + u':' + line.entries[place].imageId);
    }
    return pairs.join(u',');
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
    const QStringList profiles = profilesOf(table);
    for (const MatrixLine &line : table.lines) {
        for (const QString &profile : profiles) {
            text += u"# "_s + commentText(described(table, line, profile)) + u'\n' +
                    commentText(pairsOf(table, line, profile)) + u'\n';
        }
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
