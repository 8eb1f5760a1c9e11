// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/markdownwriter.h"

#include "core/oneline.h"
#include "export/tablecells.h"

using namespace Qt::StringLiterals;

MarkdownWriter::MarkdownWriter(QIODevice &device, const QList<ImageColumn> &columns)
    : ImageWriter(device), m_columns(columns)
{ }

Result<void> MarkdownWriter::begin()
{
    return put(markdownRow(headerCells(m_columns)) + markdownRule(m_columns.size()));
}

Result<void> MarkdownWriter::write(const Image &image)
{
    QStringList cells = imageCells(m_columns, image);
    for (QString &cell : cells)
        cell = markdownCell(cell);
    return put(markdownRow(cells));
}

QString markdownCell(const QString &text)
{
    QString cell;
    cell.reserve(text.size());
    const QString line = withoutLineEnds(text);
    for (const QChar character : line) {
        if (u"\\|<`["_s.contains(character))
            cell.append(u'\\');
        cell.append(character);
    }
    return cell;
}

QByteArray markdownRow(const QStringList &cells)
{
    return "| " + cells.join(u" | "_s).toUtf8() + " |\n";
}

QByteArray markdownRule(qsizetype columns)
{
    return markdownRow(QStringList(columns, u"---"_s));
}
