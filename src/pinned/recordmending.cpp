// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/recordmending.h"

#include "core/imagetext.h"
#include "pinned/comments.h"
#include "pinned/idoffsets.h"
#include "pinned/linebegin.h"
#include "pinned/scopes.h"
#include "pinned/tableheader.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

qsizetype lineEnd(const QByteArray &text, qsizetype offset)
{
    const qsizetype newline = text.indexOf('\n', offset);
    return newline < 0 ? text.size() : newline;
}

/// Where these bytes are a whole cell of the row.
QList<qsizetype> cellsOfRow(const QByteArray &text, char separator, qsizetype offset,
                            const QByteArray &bytes)
{
    const qsizetype begin = lineBegin(text, offset);
    const QByteArrayView line = QByteArrayView(text).sliced(begin, lineEnd(text, offset) - begin);
    QList<qsizetype> offsets;
    for (const auto &[from, to] : tableCells(line, separator)) {
        const QByteArrayView cell = line.sliced(from, to - from);
        const bool isQuoted = cell.size() > 1 && cell.front() == '"' && cell.back() == '"';
        if (cell.trimmed() == bytes || (isQuoted && cell.sliced(1, cell.size() - 2) == bytes))
            offsets.append(begin + from + cell.indexOf(bytes));
    }
    return offsets;
}

/// Where these bytes are a whole value of the same block.
QList<qsizetype> valuesBeside(const QByteArray &text, const ScopedText &scoped, qsizetype offset,
                              const QByteArray &bytes)
{
    const size_t scope = scoped.scopeAt(offset);
    QList<qsizetype> offsets;
    for (const ScopedValue &value : scoped.values) {
        if (value.scope == scope && value.end - value.begin == bytes.size() &&
            QByteArrayView(text).sliced(value.begin).startsWith(bytes))
            offsets.append(value.begin);
    }
    return offsets;
}

QString wordsOf(const QByteArray &text, const Comment &comment)
{
    return QString::fromUtf8(
            text.sliced(comment.textBegin, comment.textEnd - comment.textBegin).trimmed());
}

/// Takes away a comment with the blanks before it, as far as to the end of a value.
Mend without(const QByteArray &text, const Comment &comment, qsizetype valueEnd)
{
    qsizetype begin = comment.begin;
    while (begin > valueEnd && (text.at(begin - 1) == ' ' || text.at(begin - 1) == '\t'))
        --begin;
    const bool endsInReturn = text.at(comment.end - 1) == '\r';
    return {.offset = begin, .before = text.sliced(begin, comment.end - endsInReturn - begin)};
}

/// Takes away what says that the ids before it in its line are old, where all of them are replaced.
QList<Mend> remarkMends(const QByteArray &text, const QString &path,
                        const QSet<qsizetype> &replaced)
{
    static const QRegularExpression remark(u"\\A(?:behind by \\d+ days|deprecated)\\z"_s);
    QList<Mend> mends;
    for (const Comment &comment : commentsOf(text, path)) {
        if (!remark.match(wordsOf(text, comment)).hasMatch())
            continue;
        const qsizetype begin = lineBegin(text, comment.begin);
        const std::vector<qsizetype> ids =
                imageIdOffsets(QByteArrayView(text).sliced(begin, comment.begin - begin));
        const bool areReplaced = std::ranges::all_of(
                ids, [&](qsizetype id) { return replaced.contains(begin + id); });
        if (!ids.empty() && areReplaced)
            mends.append(without(text, comment, begin + ids.back() + imageIdSize));
    }
    return mends;
}

} // namespace

QList<Mend> recordMends(const QByteArray &text, const QList<Finding> &findings)
{
    if (std::ranges::none_of(findings, isMendable))
        return {};
    const FileKind kind = findings.constFirst().pinned.kind;
    const ScopedText scoped = scopedText(text, kind);
    const char separator = kind == FileKind::Table ? TableHeader(text).separator() : ',';
    // What each place is to become; several ids of a block may be of one time.
    QMap<qsizetype, QList<QByteArray>> places;
    QMap<qsizetype, QByteArray> olds;
    QSet<qsizetype> replaced;
    for (const Finding &finding : findings) {
        const QByteArray old = finding.image ? createdCode(*finding.image).toUtf8() : QByteArray();
        const qsizetype offset = finding.pinned.offset;
        const bool isReplaced = isMendable(finding);
        const QList<qsizetype> beside = old.isEmpty() ? QList<qsizetype>()
                                        : kind == FileKind::Table
                                                ? cellsOfRow(text, separator, offset, old)
                                                : valuesBeside(text, scoped, offset, old);
        for (const qsizetype place : beside) {
            places[place].append(isReplaced ? createdCode(finding.successor->image).toUtf8() : old);
            olds[place] = old;
        }
        if (isReplaced)
            replaced.insert(offset);
    }
    QList<Mend> mends = remarkMends(text, findings.constFirst().pinned.path, replaced);
    for (const auto &[place, news] : places.asKeyValueRange()) {
        const bool isOne = std::ranges::all_of(
                news, [&news = news](const QByteArray &one) { return one == news.constFirst(); });
        if (isOne && !news.constFirst().isEmpty() && news.constFirst() != olds[place])
            mends.append({.offset = place, .before = olds[place], .after = news.constFirst()});
    }
    return mends;
}

std::optional<Mend> withoutRemark(const QByteArray &text, qsizetype valueEnd, const QString &path,
                                  const QRegularExpression &words)
{
    for (const Comment &comment : commentsOf(text, path)) {
        if (comment.begin < valueEnd || comment.begin >= lineEnd(text, valueEnd))
            continue;
        if (!words.match(wordsOf(text, comment)).hasMatch())
            return std::nullopt;
        return without(text, comment, valueEnd);
    }
    return std::nullopt;
}

std::optional<Mend> withoutMissing(const QByteArray &text, qsizetype inLine,
                                   const QStringList &regions)
{
    const qsizetype begin = lineBegin(text, inLine);
    const qsizetype above = begin == 0 ? 0 : lineBegin(text, begin - 1);
    const QByteArray before = text.sliced(above, begin - above);
    if (!before.startsWith('#'))
        return std::nullopt;
    QStringList parts;
    for (const QString &part : QString::fromUtf8(before).split(u"; "_s)) {
        static const QRegularExpression list(u"\\A(missing|unknown): (.*?)(\\s*)\\z"_s);
        const QRegularExpressionMatch match = list.match(part);
        if (!match.hasMatch()) {
            parts.append(part);
            continue;
        }
        QStringList left = match.captured(2).split(u", "_s);
        left.removeIf([&regions](const QString &region) { return regions.contains(region); });
        if (!left.isEmpty())
            parts.append(match.captured(1) + u": "_s + left.join(u", "_s) + match.captured(3));
        else if (!parts.isEmpty()) // The end of the line stays.
            parts.last() += match.captured(3);
    }
    const QByteArray after = parts.join(u"; "_s).toUtf8();
    if (after == before)
        return std::nullopt;
    // Only what differs: other things may be replaced in the same comment.
    const auto same = qsizetype(std::ranges::mismatch(before, after).in1 - before.cbegin());
    return Mend {.offset = above + same,
                 .before = before.sliced(same, before.size() - same),
                 .after = after.sliced(same)};
}

bool isOfATime(QByteArrayView text)
{
    return text.contains("\"asOf\"") || text.contains(",asOf,") ||
           text.contains("CVM images by region, as of ");
}
