// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/keptchanges.h"

#include "memory/lookback.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct TwoLooks
{
    std::optional<KeptRun> since = {};
    std::optional<KeptRun> until = {};
    QString otherUin =
            {}; ///< Of the account that the place was read as before, where there is nothing else.
};

/// What was there at that time; not what was first there after it.
std::optional<KeptRun> runUntil(const QList<KeptRun> &runs, const Look &until)
{
    std::optional<KeptRun> run = chosenRun(runs, until);
    if (run && until.moment && run->taken > *until.moment)
        run.reset();
    return run;
}

/// Those before it, by their order and by the clock, which may have been wrong: backwards, what is
/// new would be called gone. Where it is not "last" that is wanted, it may be the same one.
QList<KeptRun> runsBefore(const QList<KeptRun> &runs, const KeptRun &until, bool isLast)
{
    QList<KeptRun> before = runs.mid(runs.indexOf(until) + (isLast ? 1 : 0));
    before.removeIf([&until](const KeptRun &run) { return run.taken > until.taken; });
    return before;
}

TwoLooks looksOf(const QList<KeptRun> &runs, const ChangesCommand &command)
{
    TwoLooks looks = {.until = runUntil(runs, *command.until)};
    if (!looks.until)
        return looks;
    QList<KeptRun> earlier = runsBefore(runs, *looks.until, command.since == Look {});
    const std::optional<KeptRun> any = chosenRun(earlier, command.since);
    earlier.removeIf([&looks](const KeptRun &run) {
        return !run.uin.isEmpty() && !looks.until->uin.isEmpty() && run.uin != looks.until->uin;
    });
    looks.since = chosenRun(earlier, command.since);
    if (any && !looks.since)
        looks.otherUin = any->uin;
    return looks;
}

} // namespace

Result<ChangesReport> keptChanges(const ChangesCommand &command, const QList<KeptAsker> &askers,
                                  const ImageMemory &memory)
{
    ChangesReport report = {.showsProfiles = showsProfiles(command.query.places),
                            .isOfThePast = true};
    for (Place place : command.query.places) {
        if (place.profile.isEmpty())
            place.profile = askers.value(0).account;
        KeptPlace kept = keptPlaceOf(place, command.query, askers);
        kept.uin = command.cloud.expectedAccount;
        const Result<QList<KeptRun>> runs = memory.runsOf(kept);
        if (!runs)
            return Failure(runs.error());
        const Result<QList<KeptRun>> others = memory.runsOfOthers(kept);
        if (!others)
            return Failure(others.error());
        // What there is of others only is no first look.
        if (const auto other = chosenRun(*others, command.since); other && runs->isEmpty()) {
            report.notCompared.append(ofAnotherAccount(place, other->uin));
            continue;
        }
        const TwoLooks looks = looksOf(*runs, command);
        if (!looks.otherUin.isEmpty()) {
            report.notCompared.append(ofAnotherAccount(place, looks.otherUin));
            continue;
        }
        if (!looks.since || !looks.until) {
            NotCompared without = nothingKept(place);
            without.isFirst = runs->isEmpty();
            report.notCompared.append(without);
            continue;
        }
        const Result<QList<Image>> before = imagesAt(memory, kept, looks.since->number, place);
        if (!before)
            return Failure(before.error());
        const Result<QList<Image>> after = imagesAt(memory, kept, looks.until->number, place);
        if (!after)
            return Failure(after.error());
        const QList<PlaceChange> changes = placeChanges(*before, *after, command.muted);
        const bool isUnsure = looks.since->uin.isEmpty() || looks.until->uin.isEmpty();
        report.compared.append({place, changes, isUnsure});
        const QDateTime since = looks.since->taken;
        report.since = report.since.isValid() ? std::min(report.since, since) : since;
        report.sinceRun = std::max(report.sinceRun, looks.since->number);
        report.until = std::max(report.until, looks.until->taken);
    }
    sortPlaces(report);
    return report;
}
