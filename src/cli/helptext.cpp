// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/helptext.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int lineColumns = 79; // of a terminal that has 80, as usual
constexpr int indentation = 2;

struct Range
{
    char32_t first;
    char32_t last;
};

/// Those that take two columns: Hangul, ideographs, and the punctuation that goes with them.
constexpr Range wideRanges[] = {
        {0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0x33ff},   {0x3400, 0x4dbf},
        {0x4e00, 0x9fff}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},   {0xfe30, 0xfe6f},
        {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x20000, 0x3fffd},
};

bool isWide(char32_t character)
{
    return std::ranges::any_of(wideRanges, [character](const Range &range) {
        return character >= range.first && character <= range.last;
    });
}

bool isHangul(QChar character)
{
    return character.script() == QChar::Script_Hangul;
}

/// Whether a line can end before this position, where the rules of Unicode let it. Theirs would
/// part words of Korean, and options at their dashes.
bool canBreak(const QString &text, qsizetype position)
{
    const QChar before = text.at(position - 1);
    const QChar after = text.at(position);
    if (before.isSpace())
        return true;
    return (isWide(before.unicode()) || isWide(after.unicode())) && !isHangul(before) &&
           !isHangul(after);
}

} // namespace

int columnsOf(QStringView text)
{
    int columns = 0;
    for (const char32_t character : text.toUcs4())
        columns += isWide(character) ? 2 : 1;
    return columns;
}

QStringList wrapped(const QString &paragraph, int columns)
{
    QStringList lines;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, paragraph);
    qsizetype start = 0; // of the line
    qsizetype fits = 0;  // so far
    const auto endLine = [&](qsizetype end) {
        lines.append(paragraph.mid(start, end - start).trimmed());
        start = end;
    };
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (next < paragraph.size() && !canBreak(paragraph, next))
            continue;
        const QString line = paragraph.mid(start, next - start).trimmed();
        if (fits > start && columnsOf(line) > columns)
            endLine(fits);
        fits = next;
    }
    endLine(paragraph.size());
    return lines;
}

QString helpParagraph(const QString &text)
{
    return wrapped(text, lineColumns).join(u'\n') + u'\n';
}

QString helpEntry(const QString &name, int nameColumns, const QString &text)
{
    const QString space(indentation, u' ');
    QStringList lines = wrapped(text, lineColumns - 2 * indentation - nameColumns);
    const QString beside(2 * indentation + nameColumns, u' ');
    QString entry = space + name + beside.mid(indentation + columnsOf(name)) + lines.takeFirst();
    for (const QString &line : lines)
        entry += u'\n' + beside + line;
    return entry + u'\n';
}
