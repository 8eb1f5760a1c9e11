// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixtexts.h"

#include "core/normalform.h"
#include "core/placetext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

/// By their normal form, in which Terraform takes all texts.
QHash<QString, int> counted(const QStringList &texts)
{
    QHash<QString, int> counts;
    for (const QString &text : texts)
        ++counts[inNormalForm(text)];
    return counts;
}

} // namespace

QString asOfText(const MatrixTable &table)
{
    return table.asOf.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QStringList headLines(const MatrixTable &table)
{
    QStringList lines = {u"CVM images by region, as of "_s + asOfText(table)};
    QStringList asked;
    for (const Place &place : table.places)
        asked.append(placeWord(place));
    lines.append(u"Regions asked: "_s + commentText(asked.join(u", "_s)));
    for (const UnreadPlace &unread : table.unread) {
        lines.append(commentText(u"Not read whole: "_s + placeWord(unread.place) + u", " +
                                 unread.reason.code + u": " + unread.reason.message));
    }
    return lines;
}

QString gapWord(const MatrixEntry &entry)
{
    return entry.state == CellState::Missing ? u"missing"_s : u"unknown"_s;
}

QString remark(const MatrixEntry &entry)
{
    switch (entry.state) {
    case CellState::Current:
        return {};
    case CellState::Missing:
        return u"missing"_s;
    case CellState::Unknown:
    case CellState::Kept:
        return u"unknown: the region is not read whole"_s;
    case CellState::Behind:
        return u"behind by %1 days"_s.arg(entry.daysBehind);
    case CellState::Deprecated:
        return u"deprecated"_s;
    case CellState::UnderWay:
        return entry.percent ? u"copying, %1 %"_s.arg(*entry.percent) : u"copying"_s;
    case CellState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString commentText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += text.sliced(i++, 2);
            continue;
        }
        const bool isBlank = text[i] == u'\n' || text[i] == u'\r' || text[i] == u'\t';
        result += isPlain(text[i]) ? text[i] : isBlank ? QChar(u' ') : QChar(u'\uFFFD');
    }
    return result;
}

QStringList uniqueKeys(const QList<MatrixLine> &lines)
{
    QStringList names;
    QStringList described;
    for (const MatrixLine &line : lines) {
        const QString name = line.name.isEmpty() ? line.newest : line.name;
        names.append(name);
        described.append(line.architecture.isEmpty() ? name : name + u' ' + line.architecture);
    }
    const QHash<QString, int> nameCounts = counted(names);
    const QHash<QString, int> describedCounts = counted(described);
    QStringList keys;
    QSet<QString> taken;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isOnly = nameCounts.value(inNormalForm(names[i])) == 1;
        QString key = isOnly ? names[i] : described[i];
        if (!isOnly && describedCounts.value(inNormalForm(described[i])) > 1)
            key += u' ' + lines[i].newest;
        // One image may be called as another is described.
        const QString base = key;
        for (int number = 2; taken.contains(inNormalForm(key)); ++number)
            key = base + u' ' + QString::number(number);
        taken.insert(inNormalForm(key));
        keys.append(key);
    }
    return keys;
}

int countOf(const MatrixLine &line, CellState state)
{
    return int(std::ranges::count(line.entries, state, &MatrixEntry::state));
}
