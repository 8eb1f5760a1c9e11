// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/tablecells.h"

using namespace Qt::StringLiterals;

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

QStringList guardedCells(const QList<ImageColumn> &columns, const Image &image)
{
    QStringList cells = imageCells(columns, image);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (isExportedAsText(columns.at(i)))
            cells[i] = guardFormula(cells.at(i));
    }
    return cells;
}

QString guardFormula(const QString &text)
{
    static const QString dangerous = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r"_s;
    if (text.isEmpty() || !dangerous.contains(text.front()))
        return text;
    return u'\'' + text;
}
