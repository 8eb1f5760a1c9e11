// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/csvwriter.h"

#include "export/tablecells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool needsQuotes(const QString &text)
{
    if (text.startsWith(u' ') || text.endsWith(u' '))
        return true;
    return std::ranges::any_of(text, [](QChar character) {
        return character == u',' || character == u'"' || character == u'\r' || character == u'\n';
    });
}

} // namespace

QString csvField(const QString &text)
{
    if (!needsQuotes(text))
        return text;
    QString doubled = text;
    doubled.replace(u'"', "\"\""_L1);
    return u'"' + doubled + u'"';
}

CsvWriter::CsvWriter(QIODevice &device, const ExportOptions &options)
    : ImageWriter(device), m_options(options)
{ }

Result<void> CsvWriter::begin()
{
    const Result<void> marked = m_options.byteOrderMark ? put("\xEF\xBB\xBF"_ba) : Result<void>();
    return marked ? putRecord(headerCells(m_options.columns)) : marked;
}

Result<void> CsvWriter::write(const Image &image)
{
    return putRecord(m_options.formulaGuard ? guardedCells(m_options.columns, image)
                                            : imageCells(m_options.columns, image));
}

Result<void> CsvWriter::putRecord(const QStringList &cells)
{
    // One empty field alone would be an empty line, which readers skip.
    if (cells.size() == 1 && cells.front().isEmpty())
        return put("\"\"\r\n"_ba);

    QStringList fields;
    fields.reserve(cells.size());
    for (const QString &cell : cells)
        fields.append(csvField(cell));
    return put(fields.join(u',').toUtf8() + "\r\n"_ba);
}
