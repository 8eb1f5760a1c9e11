// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/tsvwriter.h"

#include "core/oneline.h"
#include "export/tablecells.h"

using namespace Qt::StringLiterals;

TsvWriter::TsvWriter(QIODevice &device, const ExportOptions &options)
    : ImageWriter(device), m_options(options)
{ }

Result<void> TsvWriter::begin()
{
    const QByteArray mark = m_options.byteOrderMark ? "\xEF\xBB\xBF"_ba : QByteArray();
    return put(mark + tsvRecord(headerCells(m_options.columns)).toUtf8() + '\n');
}

Result<void> TsvWriter::write(const Image &image)
{
    // The guard goes first: it must see the tab that a cell may begin with.
    const QStringList cells = m_options.formulaGuard ? guardedCells(m_options.columns, image)
                                                     : imageCells(m_options.columns, image);
    return put(tsvRecord(cells).toUtf8() + '\n');
}

QString tsvRecord(const QStringList &cells)
{
    QStringList fields;
    fields.reserve(cells.size());
    for (const QString &cell : cells)
        fields.append(onOneLine(cell));
    return fields.join(u'\t');
}
