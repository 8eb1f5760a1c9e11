// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/presencenote.h"

#include "core/joinedtext.h"
#include "core/placetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindExpression)
};

/// Of more nobody reads the names.
constexpr qsizetype mostNames = 4;

QString unreadText(const QStringList &names)
{
    if (names.size() > mostNames) {
        return Texts::tr("Of %Ln regions that are not read whole nobody knows what is in them.",
                         nullptr, int(names.size()));
    }
    //: %1 is a list of regions.
    return Texts::tr("Nobody knows what is in %1, which is not read whole.").arg(listText(names));
}

} // namespace

QString presenceNote(const FindExpression &find, const QList<PlaceStatus> &places)
{
    const std::vector<PresenceTerm> terms = find.parts().presence;
    QStringList unread;
    for (const PlaceStatus &status : places) {
        const bool isAsked = std::ranges::any_of(
                terms, [&status](const PresenceTerm &term) { return term.isAbout(status.place); });
        if (isAsked && !isReadWhole(status))
            unread.append(placeText(status.place));
    }
    QStringList sentences;
    if (!unread.isEmpty())
        sentences.append(unreadText(unread));
    const bool isUnasked = std::ranges::any_of(
            terms, [&places](const PresenceTerm &term) { return term.isAboutOther(places); });
    if (isUnasked)
        sentences.append(Texts::tr("A region that in: names was not asked."));
    return sentencesText(sentences);
}
