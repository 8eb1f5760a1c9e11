// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/accountstatus.h"

#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "ui/status/statustext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountStatus)
};

bool isFailed(const PlaceStatus &status)
{
    return status.state == PlaceState::Failed;
}

/// Of two accounts, the state that says more of what is yet to come.
PlaceState joined(PlaceState one, PlaceState other)
{
    if (one == other)
        return one;
    for (const PlaceState state : {PlaceState::Waiting, PlaceState::Loading}) {
        if (one == state || other == state)
            return PlaceState::Loading;
    }
    for (const PlaceState state : {PlaceState::Stopped, PlaceState::Partial}) {
        if (one == state || other == state)
            return state;
    }
    return PlaceState::Complete;
}

QString failedSentence(const QList<PlaceStatus> &accounts)
{
    QStringList names;
    for (const PlaceStatus &status : accounts) {
        if (isFailed(status))
            names.append(isolated(status.place.profile));
    }
    const QLocale locale;
    //: %2 is how many accounts were asked, two at least, and %3 a list of those that failed.
    return Words::tr("%1 of %2 accounts failed: %3.")
            .arg(locale.toString(names.size()), locale.toString(accounts.size()), listText(names));
}

} // namespace

void putStatus(QList<PlaceStatus> &accounts, const PlaceStatus &status)
{
    const auto known = std::ranges::find(accounts, status.place, &PlaceStatus::place);
    if (known == accounts.end())
        accounts.append(status);
    else
        *known = status;
}

PlaceStatus together(const QList<PlaceStatus> &accounts)
{
    PlaceStatus all = {.state = PlaceState::Failed};
    for (const PlaceStatus &status : accounts) {
        all.place.region = status.place.region;
        all.answered |= status.answered;
        all.loaded += status.loaded;
        if (status.asOf.isValid() && (!all.asOf.isValid() || status.asOf < all.asOf))
            all.asOf = status.asOf;
        all.isAccountUnsure |= status.isAccountUnsure;
        if (status.total)
            all.total = all.total.value_or(0) + *status.total;
        if (isFailed(status))
            continue;
        all.state = isFailed(all) ? status.state : joined(all.state, status.state);
    }
    return all;
}

int failedCount(const QList<PlaceStatus> &accounts)
{
    return int(std::ranges::count_if(accounts, isFailed));
}

QString accountsStatusText(const QList<PlaceStatus> &accounts, const std::optional<qint64> &found)
{
    if (accounts.isEmpty())
        return {};
    const int failed = failedCount(accounts);
    if (failed == 0 || failed == accounts.size())
        return regionStatusText(together(accounts), found);
    const QLocale locale;
    //: Beside a region: in how many of the accounts that were asked it could not be read.
    return Words::tr("%1 of %2 failed")
            .arg(locale.toString(failed), locale.toString(accounts.size()));
}

QString accountsStatusSentences(const QList<PlaceStatus> &accounts,
                                const std::optional<qint64> &found, TimeZone zone)
{
    if (accounts.size() == 1)
        return regionStatusSentence(accounts.constFirst(), found, zone);
    QStringList lines;
    if (failedCount(accounts) > 0)
        lines.append(failedSentence(accounts));
    if (found)
        lines.append(foundSentence(*found, together(accounts).loaded));
    for (const PlaceStatus &status : accounts) {
        //: The name of an account, and how far it is, in a sentence.
        lines.append(Words::tr("%1: %2").arg(isolated(status.place.profile),
                                             regionStatusSentence(status, {}, zone)));
    }
    return lines.join(u'\n');
}
