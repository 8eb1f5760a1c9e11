// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/changesrun.h"

#include "cli/losslines.h"
#include "core/errortext.h"
#include "core/placetext.h"
#include "memory/keeping.h"
#include "memory/lookback.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Those that were there before and are there, also where the query does not find them any more.
QList<Image> withKnown(QList<Image> images, const QList<Image> &found, const QList<Image> &before)
{
    const QStringList lacking = lackingIds(before, images);
    const QSet<QString> ids(lacking.cbegin(), lacking.cend());
    for (const Image &image : found) {
        if (ids.contains(image.imageId))
            images.append(comparable(image));
    }
    return images;
}

} // namespace

ChangesRun::ChangesRun(const ChangesCommand &command, const Parts &parts,
                       const QList<KeptAsker> &askers, QObject *parent)
    : QObject(parent), m_command(command), m_askers(askers), m_memory(parts.memory),
      m_accounts(parts.accounts), m_goneCheck(parts.source),
      m_started(QDateTime::currentDateTimeUtc())
{
    m_report.until = m_started;
    m_report.showsProfiles = showsProfiles(command.query.places);
    m_catalog.setSource(&parts.source);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &ChangesRun::takeSummary);
    connect(&m_goneCheck, &GoneCheck::finished, this, &ChangesRun::conclude);
}

void ChangesRun::start()
{
    // The command line has checked the query, and there is a source: this cannot fail.
    const Result<void> started = m_catalog.search(m_command.query);
    Q_ASSERT(started);
    m_catalog.loadAll();
    askWhose([this](const QHash<QString, QString> &uins) {
        m_uins = uins;
        takeSummary();
    });
}

void ChangesRun::askWhose(const std::function<void(const QHash<QString, QString> &)> &then)
{
    QStringList profiles;
    for (const Place &place : m_command.query.places)
        profiles.append(place.profile);
    profiles.removeDuplicates();
    m_askingWhose = uinsOf(m_accounts, profiles);
    connect(m_askingWhose.get(), &PendingBase::finished, this, [this, then] {
        then(m_askingWhose->takeResult().value_or(QHash<QString, QString>()));
    });
}

/// Meanwhile a profile may have got the key of another account.
void ChangesRun::takeSummary()
{
    const CatalogSummary summary = m_catalog.summary();
    if (m_isRead || !m_uins || summary.loading || summary.hasMore)
        return;
    m_isRead = true;
    askWhose([this](const QHash<QString, QString> &uins) {
        for (const auto &[profile, uin] : m_uins->asKeyValueRange()) {
            // Who cannot be told any more is not another one.
            if (uins.value(profile, uin) != uin)
                m_changedProfiles.insert(profile);
        }
        readBefore();
    });
}

/// What is lacking is asked for once more.
void ChangesRun::readBefore()
{
    const ImageStore &store = m_catalog.store();
    std::vector<ImageNumber> numbers = store.numbers();
    store.listOrder().sort(numbers); // not that in which the pages came
    for (const ImageNumber number : numbers) {
        const Image image = store.at(number);
        m_now[image.place].append(comparable(image));
    }
    m_lines += lossLines(m_catalog.places());
    for (const PlaceStatus &status : m_catalog.places())
        readBefore(status);
    QHash<Place, QStringList> lacking;
    for (const auto &[place, now] : m_now.asKeyValueRange()) {
        QStringList ids = lackingIds(m_before.value(place), now);
        ids += lackingIds(m_last.value(place), now);
        ids.removeDuplicates();
        if (!ids.isEmpty())
            lacking.insert(place, ids);
    }
    m_goneCheck.start(lacking);
}

void ChangesRun::readBefore(const PlaceStatus &status)
{
    const Place place = status.place;
    if (!isReadWhole(status)) {
        m_now.remove(place);
        return;
    }
    m_now[place]; // also where there is none
    if (m_changedProfiles.contains(place.profile)) {
        const NotCompared changed = accountChanged(place);
        m_lines.append(reportLine(placeWord(place), changed.reason, {}, changed.words));
        return refuse(place, changed.reason);
    }
    const Result<QList<KeptRun>> runs = comparableRuns(m_memory, keptPlace(place));
    if (!runs)
        return refuse(place, runs.error());
    const std::optional<KeptRun> since = chosenRun(*runs, m_command.since);
    if (since) {
        const Result<QList<Image>> before =
                imagesAt(m_memory, keptPlace(place), since->number, place);
        if (!before)
            return refuse(place, before.error());
        m_since.insert(place, *since);
        m_before.insert(place, *before);
    }
    if (runs->isEmpty())
        return;
    // Whatever it is compared with, what is told and kept is not to lack what only did not come.
    const qint64 lastRun = runs->constFirst().number;
    const Result<QList<Image>> last =
            since && since->number == lastRun
                    ? m_before.value(place)
                    : imagesAt(m_memory, keptPlace(place), lastRun, place);
    if (!last)
        return refuse(place, last.error());
    m_last.insert(place, *last);
}

void ChangesRun::conclude()
{
    for (const PlaceStatus &status : m_catalog.places()) {
        if (!m_refused.contains(status.place))
            compare(status);
    }
    tellOfMissingIds();
    const CatalogSummary summary = m_catalog.summary();
    if (summary.placesRead == 0 && m_catalog.store().count() == 0)
        m_isWell = false;
    if (isAccountUnsure(m_report))
        m_lines.append(reportLine({}, u"AccountUnknown"_s, {}, unsureAccountText()));
    sortPlaces(m_report);
    emit finished();
}

/// Of those that were asked for and were never there; what was there is told as a change.
void ChangesRun::tellOfMissingIds()
{
    ImageQuery query = m_catalog.query();
    for (const QList<Image> &before : std::as_const(m_before)) {
        for (const Image &image : before)
            query.imageIds.removeAll(image.imageId);
    }
    const QStringList lines = missingIdLines(query, m_catalog.places(), m_catalog.store());
    m_lacksIds = !lines.isEmpty();
    m_lines += lines;
}

void ChangesRun::compare(const PlaceStatus &status)
{
    const Place place = status.place;
    if (!isReadWhole(status)) {
        return refuse(place, status.error ? errorCode(*status.error) : u"NotReadWhole"_s);
    }
    const Result<QList<Image>> found = m_goneCheck.found(place);
    if (!found)
        return refuse(place, found.error());
    QList<Image> &now = m_now[place];
    now = withFound(now, *found, m_last.value(place), isConditional(m_command.query));
    if (!m_before.contains(place)) {
        const Result<NotCompared> reason = withoutBefore(place);
        if (!reason)
            return refuse(place, reason.error());
        m_report.notCompared.append(*reason);
        m_toKeep.append(place);
        return;
    }
    const QList<Image> before = m_before.value(place);
    const QList<Image> after = withKnown(now, *found, before);
    const KeptRun earlier = m_since.value(place);
    const bool isUnsure = earlier.uin.isEmpty() || keptPlace(place).uin.isEmpty();
    m_report.compared.append(
            {named(place), placeChanges(before, after, m_command.muted), isUnsure});
    const QDateTime since = earlier.taken;
    m_report.since = m_report.since.isValid() ? std::min(m_report.since, since) : since;
    m_report.sinceRun = std::max(m_report.sinceRun, earlier.number);
    m_toKeep.append(place);
}

/// Why there is nothing to compare with; it is kept all the same.
Result<NotCompared> ChangesRun::withoutBefore(const Place &place)
{
    const Result<QList<KeptRun>> others = m_memory.runsOfOthers(keptPlace(place));
    const Result<QList<KeptRun>> any = m_memory.runsOf(keptPlace(place));
    if (!others || !any)
        return Failure(others ? any.error() : others.error());
    if (const auto other = chosenRun(*others, m_command.since))
        return tell(ofAnotherAccount(named(place), other->uin));
    if (chosenRun(*any, m_command.since))
        return tell(ofUnknownAccount(named(place)));
    if (m_command.since.run) // which was to be there
        return tell(nothingKept(named(place)));
    return NotCompared {.place = named(place), .reason = u"NothingKept"_s, .isFirst = true};
}

NotCompared ChangesRun::tell(const NotCompared &reason)
{
    m_lines.append(reportLine(wordOf(m_report, reason.place), reason.reason, {}, reason.words));
    return reason;
}

Result<void> ChangesRun::keep()
{
    if (!m_command.keeps || m_toKeep.isEmpty())
        return {};
    return m_memory.addRun(m_started).and_then([this](qint64 run) -> Result<void> {
        for (const Place &place : std::as_const(m_toKeep)) {
            const Result<void> kept = m_memory.keep(run, keptPlace(place), m_now.value(place));
            if (!kept)
                return kept;
        }
        return m_memory.retain(m_command.retention, m_started);
    });
}

void ChangesRun::refuse(const Place &place, const ApiError &error)
{
    ApiError placed = error;
    placed.place = place;
    m_lines.append(errorLine(placed));
    refuse(place, errorCode(error));
}

void ChangesRun::refuse(const Place &place, const QString &reason)
{
    m_refused.insert(place);
    m_report.notCompared.append({.place = named(place), .reason = reason});
}

Place ChangesRun::named(Place place) const
{
    if (place.profile.isEmpty())
        place.profile = m_askers.constFirst().account;
    return place;
}

KeptPlace ChangesRun::keptPlace(const Place &place) const
{
    KeptPlace kept = keptPlaceOf(place, m_command.query, m_askers);
    kept.uin = m_uins->value(place.profile);
    return kept;
}
