// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/cellterm.h"

#include "catalog/columns/cellcode.h"
#include "catalog/find/findkeys.h"
#include "catalog/find/findtokens.h"
#include "catalog/find/quoting.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QString rawValue(const Image &image, const FindKey &key, TimeZone zone)
{
    switch (key.kind) {
    case FindKind::Text:
        return u'=' + quoted(cellText(image, key.column));
    case FindKind::Number:
        return cellCode(image, key.column);
    case FindKind::Date:
        return createdText(image, zone).first(10); // the day
    case FindKind::Tags:
        return quoted(image.tags.constFirst().key) + u'=' + quoted(image.tags.constFirst().value);
    case FindKind::Code:
    case FindKind::Flag:
    case FindKind::Snapshots:
        break;
    }
    return quoted(findWord(cellCode(image, key.column), key.column));
}

} // namespace

std::optional<QString> cellTerm(const Image &image, ImageColumn column, TimeZone zone)
{
    const FindKey key = findKeyFor(column);
    const QString start = key.word + u':';
    if (cellText(image, column).isEmpty())
        return start + quoted({});
    // What the cloud sent as a time and is none cannot be asked for.
    const bool isNoTime = key.kind == FindKind::Date && !image.created.isValid();
    const bool isSeveral = key.kind == FindKind::Snapshots ||
                           (key.kind == FindKind::Tags && image.tags.size() > 1);
    if (isNoTime || isSeveral)
        return std::nullopt;
    return start + rawValue(image, key, zone);
}

std::optional<QString> codeTerm(const QString &code, ImageColumn column)
{
    const FindKey key = findKeyFor(column);
    const QString start = key.word + u':';
    if (code.isEmpty())
        return start + quoted({});
    switch (key.kind) {
    case FindKind::Text:
        return start + u'=' + quoted(code);
    case FindKind::Code:
    case FindKind::Flag:
        return start + quoted(findWord(code, column));
    case FindKind::Number:
        return start + code;
    case FindKind::Tags:
        if (code.count(u'=') != 1)
            return std::nullopt;
        return start + quoted(code.section(u'=', 0, 0)) + u'=' + quoted(code.section(u'=', 1));
    case FindKind::Date:
    case FindKind::Snapshots:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString negatedTerm(const QString &term)
{
    return u'-' + term;
}

QString withTerm(const QString &findText, const QString &term)
{
    const QString opposite = term.startsWith(u'-') ? term.sliced(1) : negatedTerm(term);
    QStringList parts;
    for (const FindToken &token : findTokens(findText)) {
        const QString part = findText.sliced(token.start, token.length);
        if (part != term && part != opposite)
            parts.append(part);
    }
    // A quote that was left open would take the term for a part of its phrase.
    if (!parts.isEmpty() && isOpen(parts.constLast()))
        parts.last() += u'"';
    parts.append(term);
    return parts.join(u' ');
}
