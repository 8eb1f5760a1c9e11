// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/csvwriter.h"

#include "core/oneline.h"
#include "export/exportcolumn.h"
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

/// What stands in a file as it is, wherever it is in a field.
bool isHarmless(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u' ' && unit < 127 && unit != u',' && unit != u';' && unit != u'"') ||
           (unit > 0x9F && unit != u'\u2028' && unit != u'\u2029');
}

/// Whether it is a field as it is, and neither a guard nor quotes would change it: nearly all are,
/// and an export has millions of them.
bool isPlainField(const QString &text)
{
    if (text.isEmpty())
        return true;
    const QChar first = text.front();
    const bool beginsPlainly = first.isLetterOrNumber() && text.back() != u' ';
    return beginsPlainly && std::ranges::all_of(text, isHarmless);
}

} // namespace

QString csvField(const QString &text)
{
    return needsQuotes(text) ? inQuotes(text) : text;
}

QByteArray csvRecord(const QStringList &cells)
{
    QStringList fields;
    fields.reserve(cells.size());
    for (const QString &cell : cells)
        fields.append(csvField(cell));
    return fields.join(u',').toUtf8() + "\r\n";
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
        if (!m_options.numbersAsText) {
            if (const QString plain = exportText(image, column); isPlainField(plain)) {
                appendText(plain);
                continue;
            }
        }
        // The guard goes first: it must see the line end that becomes a blank.
        const QString text = spreadsheetCell(image, column, m_options, m_separator);
        appendField(m_options.keepsLineBreaks ? text : withoutLineEnds(text));
    }
    return putRecord();
}

void CsvWriter::appendField(const QString &text)
{
    appendText(csvField(text));
}

void CsvWriter::appendText(const QString &field)
{
    const qsizetype size = m_record.size();
    m_record.resize(size + m_encoder.requiredSpace(field.size()) + 1);
    char *end = m_encoder.appendToBuffer(m_record.data() + size, field);
    *end++ = m_separator.toLatin1();
    m_record.truncate(end - m_record.constData());
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
