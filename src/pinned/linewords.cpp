// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/linewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Of what is far before the id nobody speaks.
constexpr qsizetype longestKey = 200;

QString lastOf(QByteArrayView text)
{
    return QString::fromUtf8(text.last(std::min(text.size(), longestKey)));
}

/// Those that have an end may stand anywhere; the others are parts of words and addresses, too.
bool standsAnywhere(QByteArrayView sign)
{
    return sign == "/*" || sign == "<!--";
}

/// Where the comment of a line begins, behind its sign; unset without one.
std::optional<qsizetype> commentIn(QByteArrayView line, qsizetype from,
                                   const QList<QByteArrayView> &signs)
{
    for (qsizetype at = from; at < line.size(); ++at) {
        const QByteArrayView rest = line.sliced(at);
        const bool isApart = at == 0 || QByteArrayView(" \t,;").contains(line[at - 1]);
        for (const QByteArrayView sign : signs) {
            if (rest.startsWith(sign) && (isApart || standsAnywhere(sign)))
                return at + sign.size();
        }
    }
    return std::nullopt;
}

/// A comment's text, without what ends it, as a range of the line.
std::pair<qsizetype, qsizetype> trimmed(QByteArrayView line, qsizetype begin)
{
    qsizetype end = line.size();
    for (const QByteArrayView mark : {QByteArrayView("*/"), QByteArrayView("-->")}) {
        const qsizetype at = line.indexOf(mark, begin);
        if (at >= 0)
            end = std::min(end, at);
    }
    const auto isBlank = [&](qsizetype at) {
        return QByteArrayView(" \t\r#;").contains(line[at]);
    };
    while (begin < end && isBlank(begin))
        ++begin;
    while (begin < end && isBlank(end - 1))
        --end;
    return {begin, end};
}

/// The comment as a name. What is not said to be one is so only where `takesAny`.
std::optional<NameBeside> nameIn(QByteArrayView line, qsizetype comment, bool takesAny)
{
    const auto [begin, end] = trimmed(line, comment);
    const QByteArrayView bytes = line.sliced(begin, end - begin);
    if (bytes.isEmpty() || bytes.contains("cvm-ignore"))
        return std::nullopt;
    static const QRegularExpression said(
            u"\\A(?:current)?(?:image)?[-_ ]?name\\s*[:=]\\s*([\"']?)(\\S.*?)\\1\\z"_s,
            QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(bytes);
    const QRegularExpressionMatch match = said.match(text);
    if (match.hasMatch()) {
        const qsizetype before = text.first(match.capturedStart(2)).toUtf8().size();
        const QString name = match.captured(2);
        return NameBeside {.name = name,
                           .offset = begin + before,
                           .size = name.toUtf8().size(),
                           .isSaid = true};
    }
    if (!takesAny)
        return std::nullopt;
    return NameBeside {.name = text, .offset = begin, .size = bytes.size()};
}

} // namespace

QString keyBefore(QByteArrayView before)
{
    static const QRegularExpression key(
            u"([A-Za-z0-9_.-]+)[\"']?\\s*(?:[:=]|=>)\\s*[\\[({]?\\s*[\"']?\\z"_s);
    return key.match(lastOf(before)).captured(1);
}

bool isBehindImageKey(QByteArrayView before)
{
    // The key, then a list of ids perhaps: image_ids = ["img-…", "
    static const QRegularExpression key(
            u"(?:[A-Za-z0-9_-]*image[A-Za-z0-9_-]*[\"']?\\s*(?:[:=]|=>)|"
            "--[A-Za-z0-9-]*image-?ids?|\\bimage[-_]?ids?)[\\s\"'`=:>]*"
            "[\\[({]*[\\s\"'`]*(?:img-[0-9a-z]{8}[\"'`\\s,]+)*\\z"_s,
            QRegularExpression::CaseInsensitiveOption);
    return key.match(lastOf(before)).hasMatch();
}

std::optional<Waiver> waiverIn(QByteArrayView line)
{
    constexpr QByteArrayView mark = "cvm-ignore:";
    const qsizetype at = line.indexOf(mark);
    if (at < 0)
        return std::nullopt;
    const auto [begin, end] = trimmed(line, at + mark.size());
    static const QRegularExpression shape(u"\\A(.*?)\\s*(?:\\[?\\buntil\\s+(\\S+?)\\]?)?\\z"_s);
    const QRegularExpressionMatch match =
            shape.match(QString::fromUtf8(line.sliced(begin, end - begin)));
    if (match.captured(1).isEmpty())
        return std::nullopt;
    Waiver waiver = {.reason = match.captured(1)};
    if (match.hasCaptured(2))
        waiver.until = QDate::fromString(match.captured(2), Qt::ISODate);
    return waiver;
}

std::optional<NameBeside> nameBehind(QByteArrayView line, qsizetype idEnd,
                                     const QList<QByteArrayView> &signs)
{
    const std::optional<qsizetype> comment = commentIn(line, idEnd, signs);
    return comment ? nameIn(line, *comment, true) : std::nullopt;
}

std::optional<NameBeside> nameAbove(QByteArrayView line, const QList<QByteArrayView> &signs)
{
    const std::optional<qsizetype> comment = commentIn(line, 0, signs);
    const QByteArrayView all = line.trimmed();
    const bool isAllComment = comment && std::ranges::any_of(signs, [&all](QByteArrayView sign) {
                                  return all.startsWith(sign);
                              });
    return isAllComment ? nameIn(line, *comment, false) : std::nullopt;
}
