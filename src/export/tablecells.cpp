// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/tablecells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool beginsFormula(QChar character)
{
    switch (character.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\uFF1D':
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20':
        return true;
    default:
        return false;
    }
}

/// Whether a spreadsheet may take it for the end of a cell, in a file of this separator.
bool separatesCells(QChar character, QChar separator)
{
    switch (character.unicode()) {
    case u';':
    case u'\t':
    case u'\r':
    case u'\n':
        return true;
    default:
        return character == u',' && separator != u',';
    }
}

bool isLongNumber(const QString &text)
{
    constexpr qsizetype longest = 11; // digits that spreadsheets show
    const bool isChanged = text.size() > longest || (text.size() > 1 && text.front() == u'0');
    return isChanged && std::ranges::all_of(text, [](QChar character) {
               return character >= u'0' && character <= u'9';
           });
}

} // namespace

QStringList headerCells(const QList<ImageColumn> &columns)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const ImageColumn column : columns)
        cells.append(exportName(column));
    return cells;
}

QStringList imageCells(const QList<ImageColumn> &columns, const Image &image)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const ImageColumn column : columns)
        cells.append(exportText(image, column));
    return cells;
}

QString spreadsheetCell(const Image &image, ImageColumn column, const ExportOptions &options,
                        QChar separator)
{
    const QString text = exportText(image, column);
    if (options.numbersAsText && isLongNumber(text))
        return textNumber(text);
    return options.formulaGuard && isExportedAsText(column) ? guardFormula(text, separator) : text;
}

QString guardFormula(const QString &text, QChar separator)
{
    QString guarded;
    qsizetype taken = 0; // of the text
    bool beginsCell = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool isBlank = i == 0 && (character == u'\t' || character == u'\r');
        if (beginsCell && (beginsFormula(character) || isBlank)) {
            guarded += QStringView(text).sliced(taken, i - taken) + u'\'';
            taken = i;
        }
        const bool isQuoteThere = beginsCell && i > 0 && character == u'"';
        beginsCell = separatesCells(character, separator) || isQuoteThere;
    }
    // Hardly any text is one.
    return guarded.isEmpty() ? text : guarded + QStringView(text).sliced(taken);
}

QStringList guardFormulas(const QStringList &cells)
{
    QStringList guarded;
    guarded.reserve(cells.size());
    for (const QString &cell : cells)
        guarded.append(guardFormula(cell));
    return guarded;
}

QString textNumber(const QString &text)
{
    return isLongNumber(text) ? u'=' + inQuotes(text) : text;
}

QString inQuotes(const QString &text)
{
    QString doubled = text;
    doubled.replace(u'"', "\"\""_L1);
    return u'"' + doubled + u'"';
}
