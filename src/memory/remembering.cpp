// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/remembering.h"

#include <algorithm>
#include <utility>

Remembering::Remembering(ImageCatalog &catalog, ImageSource &source, MemoryThread &memory,
                         const KeptAsker &asker, const Retention &retention, QObject *parent)
    : QObject(parent), m_catalog(catalog), m_source(source), m_memory(memory), m_asker(asker),
      m_retention(retention), m_rows(catalog)
{
    connect(&catalog, &ImageCatalog::cleared, this, &Remembering::begin);
    connect(&catalog, &ImageCatalog::placeChanged, this, &Remembering::takeStatus);
    connect(&catalog, &ImageCatalog::summaryChanged, this, &Remembering::takeSummary);
    begin();
    for (const PlaceStatus &status : catalog.places())
        takeStatus(status.place);
}

Remembering::~Remembering() = default;

KeptPlace Remembering::keptPlace(const Place &place) const
{
    return keptPlaceOf(place, m_catalog.query(), m_asker);
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
    return m_memory.ask<void>([round = m_round](ImageMemory &memory) {
        return memory.purge().map([&round] {
            round->run = 0;
            round->earlierRun = 0;
            round->earlierPlaces.clear();
            round->places.clear();
        });
    });
}

void Remembering::recall(const Place &place)
{
    auto &answer = m_recalling[place];
    answer = m_memory.ask<std::optional<KeptResult>>(
            [kept = keptPlace(place)](ImageMemory &memory) { return memory.lastResult(kept); });
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
            PlaceKeeping::Means {m_catalog.store(), m_source, m_memory, m_round}, place,
            keptPlace(place), isConditional(m_catalog.query()));
    connect(keeping.get(), &PlaceKeeping::kept, this,
            [this, place](qint64 run) { emit kept(place, run); });
    connect(keeping.get(), &PlaceKeeping::failed, this, &Remembering::failed);
    m_keeping.insert_or_assign(place, std::move(keeping));
}
