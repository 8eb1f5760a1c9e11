// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/textkind.h"

#include "pinned/idoffsets.h"
#include "pinned/tableheader.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a text is shows itself before so many lines.
constexpr qsizetype mostLines = 1000;

/// "ap-seoul:img-0a1b2c3d", of one of several accounts with its name before it.
const QString pair = u"(?:[^\\s,:/]+/)?[a-z]{2}(?:-[a-z0-9]+)+\\s*:\\s*img-[0-9a-z]{8}"_s;

bool tellsNothing(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1).toLower();
    return !name.contains(u'.') || name.endsWith(".txt"_L1) || name.endsWith(".log"_L1);
}

qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype newline = text.indexOf('\n', from);
    return newline < 0 ? text.size() : newline;
}

/// The first ones that are neither blank nor a comment.
QStringList linesOf(QByteArrayView text)
{
    QStringList lines;
    for (qsizetype begin = 0; begin < text.size() && lines.size() < mostLines;) {
        const qsizetype end = lineEnd(text, begin);
        const QString line = QString::fromUtf8(text.sliced(begin, end - begin)).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#') && !line.startsWith("//"_L1))
            lines.append(line);
        begin = end + 1;
    }
    return lines;
}

bool areAll(const QStringList &lines, const QRegularExpression &shape)
{
    return !lines.isEmpty() && std::ranges::all_of(lines, [&shape](const QString &line) {
        return shape.match(line).hasMatch();
    });
}

bool isAny(const QStringList &lines, const QRegularExpression &shape)
{
    return std::ranges::any_of(
            lines, [&shape](const QString &line) { return shape.match(line).hasMatch(); });
}

/// Also where Packer reports what it made: "Tencentcloud images(ap-seoul: img-0a1b2c3d".
bool isPairs(const QStringList &lines)
{
    static const QRegularExpression all(u"\\A%1(?:\\s*,\\s*%1)*\\s*,?\\z"_s.arg(pair));
    static const QRegularExpression report(u"\\bTencentcloud images\\(%1"_s.arg(pair));
    return areAll(lines, all) || isAny(lines, report);
}

bool isJson(const QStringList &lines)
{
    // "[section]" begins with a bracket, too, and so does a line of a log with its time.
    static const QRegularExpression list(u"\\A\\[\\s*(?:\\z|[\\[{\"\\]])"_s);
    const QString first = lines.value(0);
    return first.startsWith(u'{') || list.match(first).hasMatch();
}

bool isTerraform(const QStringList &lines)
{
    static const QRegularExpression opening(
            u"\\A(?:[\\w\"-]+\\s*=\\s*[{\\[]|[a-z_]+(?:\\s+\"[^\"]*\")*\\s*\\{\\s*\\z)"_s);
    // A style sheet opens so, too.
    static const QRegularExpression assignment(u"\\A[\\w\".-]+\\s*="_s);
    return isAny(lines, opening) && isAny(lines, assignment);
}

/// A cell that has an id is nothing else.
bool isCell(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"')
        cell = cell.sliced(1, cell.size() - 2).trimmed();
    return imageIdOffsets(cell).empty() || cell.size() == imageIdSize;
}

/// Whether a line has as many cells as the header; a sentence may have commas, too.
bool isRowBelow(const TableHeader &header, QByteArrayView line)
{
    const QList<TableCell> cells = tableCells(line, header.separator());
    return cells.size() == header.regions().size() &&
           std::ranges::all_of(cells, [line](const TableCell &cell) {
               return isCell(line.sliced(cell.first, cell.second - cell.first));
           });
}

/// Whether the first line, which is no comment, heads the columns of all the others.
bool isTableOfColumns(QByteArrayView text, const TableHeader &header, const QStringList &lines)
{
    const QByteArrayView first = text.first(lineEnd(text, 0));
    return !header.regions().isEmpty() && QString::fromUtf8(first).trimmed() == lines.value(0) &&
           imageIdOffsets(first).empty() &&
           std::ranges::all_of(lines, [&header](const QString &line) {
               return isRowBelow(header, line.toUtf8());
           });
}

/// A table says in its first line, or in each, which regions its ids are for.
bool isTable(QByteArrayView text, const QStringList &lines)
{
    const TableHeader header(text);
    const QByteArray first = lines.value(0).toUtf8();
    if (isTableOfColumns(text, header, lines))
        return true;
    const qsizetype cells = tableCells(first, header.separator()).size();
    return cells > 1 && lines.size() > 1 && std::ranges::all_of(lines, [&](const QString &line) {
               const QByteArray row = line.toUtf8();
               return tableCells(row, header.separator()).size() == cells &&
                      (imageIdOffsets(row).empty() || !header.regionOfRow(row).isEmpty());
           });
}

bool isSections(const QStringList &lines)
{
    static const QRegularExpression shape(
            u"\\A(?:\\[[^\\[\\]{}\",]+\\]|(?:export\\s+)?[\\w\".-]+\\s*=.*)\\z"_s);
    return areAll(lines, shape);
}

bool isYaml(const QStringList &lines)
{
    static const QRegularExpression shape(
            u"\\A(?:---|-(?:\\s.*)?|(?:\"[^\"]*\"|'[^']*'|[\\w./-]+)\\s*:(?:\\s.*)?|[\\]}],?)\\z"_s);
    return areAll(lines, shape);
}

} // namespace

FileKind kindOfText(QByteArrayView text, const QString &path)
{
    const FileKind named = fileKindOf(path);
    if (named != FileKind::Other || !tellsNothing(path) || text.startsWith("#!"))
        return named;
    const QStringList lines = linesOf(text);
    if (isPairs(lines))
        return FileKind::Pairs;
    if (isJson(lines))
        return FileKind::Json;
    if (isTerraform(lines))
        return FileKind::Terraform;
    if (isTable(text, lines))
        return FileKind::Table;
    if (isSections(lines))
        return FileKind::Sections;
    return isYaml(lines) ? FileKind::Yaml : FileKind::Other;
}
