// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/remembering.h"

#include "core/chained.h"
#include "core/deferred.h"

#include <algorithm>
#include <utility>

Remembering::Remembering(const Parts &parts, const QList<KeptAsker> &askers,
                         const Retention &retention, QObject *parent)
    : QObject(parent), m_parts(parts), m_catalog(parts.catalog), m_askers(askers),
      m_retention(retention), m_rows(parts.catalog)
{
    connect(&m_catalog, &ImageCatalog::cleared, this, &Remembering::begin);
    connect(&m_catalog, &ImageCatalog::placeChanged, this, &Remembering::takeStatus);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &Remembering::takeSummary);
    begin();
    for (const PlaceStatus &status : m_catalog.places())
        takeStatus(status.place);
}

Remembering::~Remembering() = default;

KeptPlace Remembering::keptPlace(const Place &place) const
{
    return keptPlaceOf(place, m_catalog.query(), m_askers);
}

/// With another query.
void Remembering::begin()
{
    m_rows.clear();
    m_recalling.clear();
    m_keeping.clear();
    beginRound();
    m_isLoading = true;
    for (const Place &place : m_catalog.query().places)
        recall(place);
}

void Remembering::beginRound()
{
    m_round = std::make_shared<KeepingRound>(
            KeepingRound {.started = QDateTime::currentDateTimeUtc(), .retention = m_retention});
}

PendingPtr<void> Remembering::purge()
{
    return m_parts.memory.ask<void>([round = m_round](ImageMemory &memory) {
        return memory.purge().map([&round] {
            round->run = 0;
            round->earlierRun = 0;
            round->earlierPlaces.clear();
            round->places.clear();
        });
    });
}

PendingPtr<std::optional<KeptResult>> Remembering::lastOf(const KeptPlace &place)
{
    return m_parts.memory.ask<std::optional<KeptResult>>(
            [place](ImageMemory &memory) { return memory.lastResult(place); });
}

/// Who asks by now need only be known where it is known who asked then.
void Remembering::recall(const Place &place)
{
    using Last = std::optional<KeptResult>;
    const KeptPlace kept = keptPlace(place);
    auto &answer = m_recalling[place];
    answer = chain<Last>(lastOf(kept), [this, place, kept](const Result<Last> &last) {
        if (!last || !*last || (*last)->run.uin.isEmpty())
            return knownAnswer(last);
        return chain<Last>(m_parts.accounts.uinOf(place.profile),
                           [this, kept, last](const Result<QString> &uin) {
                               if (!uin || *uin == (*last)->run.uin)
                                   return knownAnswer(last);
                               KeptPlace own = kept;
                               own.uin = *uin;
                               return lastOf(own);
                           });
    });
    connect(answer.get(), &PendingBase::finished, this, [this, place] {
        Result<std::optional<KeptResult>> result = m_recalling.at(place)->takeResult();
        m_recalling.erase(place);
        if (!result)
            emit failed(result.error());
        else if (*result)
            m_rows.add(place, **result);
    });
}

/// What is asked after a rest is another look.
void Remembering::takeSummary()
{
    const bool isLoading = m_catalog.summary().loading;
    if (isLoading && !std::exchange(m_isLoading, isLoading))
        beginRound();
    m_isLoading = isLoading;
}

void Remembering::takeStatus(const Place &place)
{
    const QList<PlaceStatus> places = m_catalog.places();
    const auto status = std::ranges::find(places, place, &PlaceStatus::place);
    const bool isWhole = status != places.end() && isReadWhole(*status);
    if (!isWhole)
        m_keeping.erase(place);
    else if (!m_keeping.contains(place))
        keep(place);
}

void Remembering::keep(const Place &place)
{
    auto keeping = std::make_unique<PlaceKeeping>(
            PlaceKeeping::Means {m_catalog.store(), m_parts.source, m_parts.memory,
                                 m_parts.accounts, m_round},
            place, keptPlace(place), isConditional(m_catalog.query()));
    connect(keeping.get(), &PlaceKeeping::kept, this,
            [this, place](qint64 run) { emit kept(place, run); });
    connect(keeping.get(), &PlaceKeeping::failed, this, &Remembering::failed);
    m_keeping.insert_or_assign(place, std::move(keeping));
}
