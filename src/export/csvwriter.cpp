// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/csvwriter.h"

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

QString guardFormula(const QString &text)
{
    static const QString dangerous = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r"_s;
    if (text.isEmpty() || !dangerous.contains(text.front()))
        return text;
    return u'\'' + text;
}

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
    QStringList names;
    names.reserve(m_options.columns.size());
    for (const ExportColumn column : m_options.columns)
        names.append(columnName(column));

    const Result<void> marked = m_options.byteOrderMark ? put("\xEF\xBB\xBF"_ba) : Result<void>();
    return marked ? putRecord(names) : marked;
}

Result<void> CsvWriter::write(const Image &image)
{
    QStringList cells;
    cells.reserve(m_options.columns.size());
    for (const ExportColumn column : m_options.columns) {
        const QString text = columnText(column, image);
        const bool guarded = m_options.formulaGuard && isTextColumn(column);
        cells.append(guarded ? guardFormula(text) : text);
    }
    return putRecord(cells);
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
