// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixterms.h"

#include "catalog/find/findtokens.h"
#include "catalog/find/quoting.h"
#include "core/placetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString inPlaceTerm(const Place &place)
{
    return u"in:"_s + quoted(placeWord(place));
}

QString missingTerm(const Place &place)
{
    return u"-in:"_s + quoted(placeWord(place));
}

QString groupTerm(const GroupKey &key)
{
    switch (key.kind) {
    case GroupKey::Kind::Id:
        return u"id:="_s + quoted(key.text);
    case GroupKey::Kind::Name:
        return u"name:="_s + quoted(key.text);
    case GroupKey::Kind::Family:
        return u"family:="_s + quoted(key.text);
    case GroupKey::Kind::Series: {
        // The star of an opened name is that of a pattern.
        const bool isOpened = key.text.endsWith(u'*');
        return u"name:="_s + quoted(isOpened ? key.text.chopped(1) : key.text) +
               (isOpened ? u"*"_s : QString());
    }
    }
    Q_UNREACHABLE();
}

bool hasTerm(const QString &findText, const QString &term)
{
    return std::ranges::any_of(findTokens(findText), [&](const FindToken &token) {
        return QStringView(findText).sliced(token.start, token.length) == term;
    });
}

QString withoutTerm(const QString &findText, const QString &term)
{
    QStringList parts;
    for (const FindToken &token : findTokens(findText)) {
        const QString part = findText.sliced(token.start, token.length);
        if (part != term)
            parts.append(part);
    }
    return parts.join(u' ');
}
