// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/csvwriter.h"

#include "core/oneline.h"
#include "export/tablecells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool needsQuotes(const QString &text)
{
    if (text.startsWith(u' ') || text.endsWith(u' '))
        return true;
    return std::ranges::any_of(text, [](QChar character) {
        return character == u',' || character == u';' || character == u'\t' || character == u'"' ||
               character == u'\r' || character == u'\n';
    });
}

} // namespace

QString csvField(const QString &text)
{
    return needsQuotes(text) ? inQuotes(text) : text;
}

CsvWriter::CsvWriter(QIODevice &device, const ExportOptions &options)
    : ImageWriter(device), m_options(options), m_separator(separatorCharacter(options.separator))
{ }

Result<void> CsvWriter::begin()
{
    if (m_options.byteOrderMark) {
        if (const Result<void> marked = put("\xEF\xBB\xBF"_ba); !marked)
            return marked;
    }
    for (const QString &name : headerCells(m_options.columns))
        appendField(name);
    return putRecord();
}

Result<void> CsvWriter::write(const Image &image)
{
    for (const ImageColumn column : std::as_const(m_options.columns)) {
        // The guard goes first: it must see the line end that becomes a blank.
        const QString text = spreadsheetCell(image, column, m_options, m_separator);
        appendField(m_options.keepsLineBreaks ? text : onOneLine(text));
    }
    return putRecord();
}

void CsvWriter::appendField(const QString &text)
{
    const QString field = csvField(text);
    const qsizetype size = m_record.size();
    m_record.resize(size + m_encoder.requiredSpace(field.size()));
    const char *end = m_encoder.appendToBuffer(m_record.data() + size, field);
    m_record.resize(end - m_record.constData());
    m_record += m_separator.toLatin1();
}

Result<void> CsvWriter::putRecord()
{
    // One empty field alone would be an empty line, which readers skip.
    m_record.chop(1);
    if (m_record.isEmpty())
        m_record = "\"\""_ba;
    m_record += "\r\n";
    const Result<void> written = put(m_record);
    m_record.resize(0);
    return written;
}
