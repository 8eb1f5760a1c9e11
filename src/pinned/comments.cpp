// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/comments.h"

#include "pinned/commentsigns.h"
#include "pinned/idoffsets.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/// Whether something that begins here is no part of a word, an address or a pattern.
bool isApart(QByteArrayView text, qsizetype at, QByteArrayView also)
{
    return at == 0 || isBlank(text[at - 1]) || text[at - 1] == '\n' || also.contains(text[at - 1]);
}

qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end;
}

/// Behind the string that begins with this quote; unset if it is not closed in its line.
std::optional<qsizetype> behindString(QByteArrayView text, qsizetype quote)
{
    for (qsizetype at = quote + 1; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == text[quote])
            return at + 1;
    }
    return std::nullopt;
}

/// The comment that begins here.
std::optional<Comment> commentFrom(QByteArrayView text, qsizetype at,
                                   const QList<CommentSign> &signs)
{
    for (const CommentSign &sign : signs) {
        if (!text.sliced(at).startsWith(sign.begin))
            continue;
        const qsizetype begin = at + sign.begin.size();
        if (sign.end.isEmpty()) {
            if (!isApart(text, at, ",;"))
                continue;
            const qsizetype end = lineEnd(text, at);
            return Comment {.begin = at, .end = end, .textBegin = begin, .textEnd = end};
        }
        const qsizetype end = text.indexOf(sign.end, begin);
        if (end >= 0 && isApart(text, at, ",;:=()[]{}<>\"'`")) {
            return Comment {
                    .begin = at, .end = end + sign.end.size(), .textBegin = begin, .textEnd = end};
        }
    }
    return std::nullopt;
}

/// A line of a comment without what is around its text.
struct CommentLine
{
    qsizetype begin = 0;
    QByteArrayView text = {};
};

CommentLine trimmedLine(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const auto isAround = [&text](qsizetype at, QByteArrayView marks) {
        return isBlank(text[at]) || marks.contains(text[at]);
    };
    while (begin < end && isAround(begin, "#;*/-"))
        ++begin;
    while (begin < end && isAround(end - 1, "#;*"))
        --end;
    return {.begin = begin, .text = text.sliced(begin, end - begin)};
}

/// A comment's lines that have something.
std::vector<CommentLine> linesOf(QByteArrayView text, const Comment &comment)
{
    std::vector<CommentLine> lines;
    for (qsizetype at = comment.textBegin; at < comment.textEnd;) {
        const qsizetype end = std::min(lineEnd(text, at), comment.textEnd);
        const CommentLine line = trimmedLine(text, at, end);
        if (!line.text.isEmpty())
            lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

/// A name that is said to be one, as in "imageName: web".
std::optional<NameBeside> saidName(const CommentLine &line)
{
    static const QRegularExpression said(
            u"\\A(?:current)?(?:image)?[-_ ]?name\\s*[:=]\\s*([\"']?)(\\S.*?)\\1\\z"_s,
            QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(line.text);
    const QRegularExpressionMatch match = said.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(2);
    return NameBeside {.name = name,
                       .offset = line.begin + text.first(match.capturedStart(2)).toUtf8().size(),
                       .size = name.toUtf8().size(),
                       .isSaid = true};
}

std::optional<NameBeside> nameIn(QByteArrayView text, const Comment &comment)
{
    const QByteArrayView whole = text.sliced(comment.begin, comment.end - comment.begin);
    if (whole.contains("cvm-ignore") || !imageIdOffsets(whole).empty())
        return std::nullopt;
    const std::vector<CommentLine> lines = linesOf(text, comment);
    for (const CommentLine &line : lines) {
        if (std::optional<NameBeside> name = saidName(line))
            return name;
    }
    // Of several lines none is a name.
    if (lines.size() != 1)
        return std::nullopt;
    return NameBeside {.name = QString::fromUtf8(lines.front().text),
                       .offset = lines.front().begin,
                       .size = lines.front().text.size()};
}

bool isBlankBetween(QByteArrayView text, qsizetype begin, qsizetype end)
{
    return std::ranges::all_of(text.sliced(begin, end - begin), isBlank);
}

/// Whether a comment, and nothing else, stands right above a line.
bool isAbove(QByteArrayView text, const Comment &comment, qsizetype lineBegin)
{
    const qsizetype first =
            comment.begin == 0 ? 0 : text.first(comment.begin).lastIndexOf('\n') + 1;
    return comment.end < lineBegin && isBlankBetween(text, first, comment.begin) &&
           isBlankBetween(text, comment.end, lineBegin - 1);
}

/// With more in a line, nobody has written a comment for all of them.
constexpr size_t mostIdsOfALine = 20;

/// Whether nothing but quotes and blanks is between.
bool isBeside(QByteArrayView text, qsizetype begin, qsizetype end)
{
    return begin <= end && std::ranges::all_of(text.sliced(begin, end - begin), [](char byte) {
               return isBlank(byte) || byte == '"' || byte == '\'' || byte == '`';
           });
}

/// Of the comments of a line with several ids the one that is beside this id, and beside no other.
const Comment *commentNextTo(QByteArrayView text, qsizetype id,
                             const std::vector<qsizetype> &idsOfLine,
                             std::span<const Comment> comments)
{
    const auto own = std::ranges::lower_bound(idsOfLine, id);
    const auto behind = std::ranges::lower_bound(comments, id, {}, &Comment::begin);
    if (behind != comments.end() && isBeside(text, id + imageIdSize, behind->begin)) {
        const auto next = std::next(own);
        if (next == idsOfLine.end() || !isBeside(text, behind->end, *next))
            return &*behind;
    }
    if (behind == comments.begin())
        return nullptr;
    const Comment &before = *std::prev(behind);
    const bool isOfPrevious =
            own != idsOfLine.begin() && isBeside(text, *std::prev(own) + imageIdSize, before.begin);
    return isBeside(text, before.end, id) && !isOfPrevious ? &before : nullptr;
}

} // namespace

std::vector<Comment> commentsOf(QByteArrayView text, const QString &path)
{
    const QList<CommentSign> signs = commentSigns(path);
    std::vector<Comment> comments;
    // Looking for the signs alone is much quicker than for strings, too.
    const bool hasSigns = std::ranges::any_of(
            signs, [text](const CommentSign &sign) { return text.contains(sign.begin); });
    if (!hasSigns)
        return comments;
    for (qsizetype at = 0; at < text.size();) {
        const char byte = text[at];
        const bool isQuote = byte == '"' || (byte == '\'' && isApart(text, at, ",;:=()[]{}"));
        if (isQuote) {
            at = behindString(text, at).value_or(at + 1);
            continue;
        }
        const bool isSign = byte == '#' || byte == '/' || byte == ';' || byte == '<' || byte == '-';
        const std::optional<Comment> comment = isSign ? commentFrom(text, at, signs) : std::nullopt;
        if (comment)
            comments.push_back(*comment);
        at = comment ? comment->end : at + 1;
    }
    return comments;
}

const Comment *commentAt(const std::vector<Comment> &comments, qsizetype offset)
{
    const auto behind = std::ranges::upper_bound(comments, offset, {}, &Comment::begin);
    if (behind == comments.begin() || offset >= std::prev(behind)->end)
        return nullptr;
    return &*std::prev(behind);
}

QByteArray withoutComments(QByteArrayView text, qsizetype begin, qsizetype end,
                           const std::vector<Comment> &comments)
{
    QByteArray part = text.sliced(begin, end - begin).toByteArray();
    auto comment = std::ranges::lower_bound(comments, begin, {}, &Comment::end);
    for (; comment != comments.end() && comment->begin < end; ++comment) {
        const qsizetype from = std::max(comment->begin, begin) - begin;
        const qsizetype to = std::min(comment->end, end) - begin;
        std::fill(part.begin() + from, part.begin() + to, ' ');
    }
    return part;
}

std::optional<NameBeside> nameBeside(QByteArrayView text, qsizetype id,
                                     const std::vector<qsizetype> &idsOfLine,
                                     const std::vector<Comment> &comments)
{
    if (commentAt(comments, id) || idsOfLine.size() > mostIdsOfALine)
        return std::nullopt;
    const qsizetype lineBegin = id == 0 ? 0 : text.first(id).lastIndexOf('\n') + 1;
    const auto first = std::ranges::upper_bound(comments, lineBegin, {}, &Comment::end);
    const auto behind = std::ranges::lower_bound(comments, lineEnd(text, id), {}, &Comment::begin);
    const bool isOfSeveral = idsOfLine.size() > 1;
    const bool isOfOne = isOfSeveral && first != behind &&
                         (behind - first > 1 || first->begin < idsOfLine.back());
    const Comment *comment = nullptr;
    if (isOfOne) {
        comment = commentNextTo(text, id, idsOfLine, {first, behind});
    } else if (first != behind) {
        // Behind it, or else before it.
        const auto next =
                std::find_if(first, behind, [id](const Comment &one) { return one.begin > id; });
        comment = next == behind ? &*std::prev(behind) : &*next;
    } else if (first != comments.begin() && isAbove(text, *std::prev(first), lineBegin)) {
        comment = &*std::prev(first);
    }
    if (!comment)
        return std::nullopt;
    std::optional<NameBeside> name = nameIn(text, *comment);
    if (name && isOfSeveral && !isOfOne)
        name->ids = int(idsOfLine.size());
    return name;
}
