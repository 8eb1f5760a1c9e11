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

/// JSON has no comments; in a string the reason ends with that: "cvm-ignore: old",
QString withoutClosingQuote(const QString &text)
{
    return text.count(u'"') % 2 == 0 ? text : text.first(text.lastIndexOf(u'"'));
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
    constexpr QByteArrayView mark = "cvm-ignore";
    const qsizetype at = line.indexOf(mark);
    if (at < 0)
        return std::nullopt;
    const QByteArrayView behind = line.sliced(at + mark.size());
    // Who forgets the colon means it, too, and is to hear that there is no reason.
    if (!behind.startsWith(':')) {
        const bool isWord = behind.isEmpty() || QByteArrayView(" \t\r*-").contains(behind.front());
        return isWord ? std::optional(Waiver()) : std::nullopt;
    }
    const auto [begin, end] = trimmed(line, at + mark.size() + 1);
    const QString text = withoutClosingQuote(QString::fromUtf8(line.sliced(begin, end - begin)));
    // A date is one wherever it stands: what follows it must not make the waiver one for ever.
    static const QRegularExpression dated(
            u"\\A(.*?)\\s*\\[?\\buntil\\s+(\\d{4}-\\d{2}-\\d{2})\\b\\]?[\\s,;:.]*(.*)\\z"_s);
    if (const QRegularExpressionMatch match = dated.match(text); match.hasMatch()) {
        QStringList reasons = {match.captured(1), match.captured(3)};
        reasons.removeAll(QString());
        return Waiver {.reason = reasons.join(u", "_s),
                       .until = QDate::fromString(match.captured(2), Qt::ISODate)};
    }
    static const QRegularExpression shape(u"\\A(.*?)\\s*(?:\\[?\\buntil\\s+(\\S+?)\\]?)?\\z"_s);
    const QRegularExpressionMatch match = shape.match(text);
    Waiver waiver = {.reason = match.captured(1)};
    if (match.hasCaptured(2))
        waiver.until = QDate::fromString(match.captured(2), Qt::ISODate);
    return waiver;
}
