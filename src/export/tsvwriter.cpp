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
    QStringList cells;
    cells.reserve(m_options.columns.size());
    // The guard goes first: it must see the tab that becomes a blank.
    for (const ImageColumn column : std::as_const(m_options.columns))
        cells.append(spreadsheetCell(image, column, m_options, u'\t'));
    return put(tsvRecord(cells).toUtf8() + '\n');
}

QString tsvRecord(const QStringList &cells)
{
    QStringList fields;
    fields.reserve(cells.size());
    for (const QString &cell : cells) {
        const QString field = withoutLineEnds(cell).replace(u'\t', u' ');
        fields.append(field.contains(u'"') ? inQuotes(field) : field);
    }
    return fields.join(u'\t');
}
