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
    m_askingWhose.clear();
    m_keeping.clear();
    m_readers.clear();
    m_rounds.clear();
    beginRound();
    m_isLoading = true;
    for (const Place &place : m_catalog.query().places) {
        askWhoReads(place);
        recall(place);
    }
}

void Remembering::beginRound()
{
    // What all of the round before are kept in has no more to come.
    if (std::exchange(m_keptInRound, 0) >= m_catalog.places().size())
        m_rounds.clear();
    m_rounds = withRound(m_rounds,
                         {.started = QDateTime::currentDateTimeUtc(), .retention = m_retention});
}

PendingPtr<void> Remembering::purge()
{
    return m_parts.memory.ask<void>([rounds = m_rounds](ImageMemory &memory) {
        return memory.purge().map([&rounds] { forget(rounds); });
    });
}

PendingPtr<std::optional<KeptResult>> Remembering::lastOf(const KeptPlace &place)
{
    using Last = std::optional<KeptResult>;
    return m_parts.memory.ask<Last>([place](ImageMemory &memory) {
        if (!place.uin.isEmpty())
            return memory.lastResult(place);
        return memory.lastUinOf(place.account).and_then([&](const QString &uin) {
            KeptPlace asLastTime = place;
            asLastTime.uin = uin;
            return memory.lastResult(asLastTime);
        });
    });
}

void Remembering::recall(const Place &place)
{
    recallAs(place, m_parts.accounts.knownUinOf(place.profile));
}

void Remembering::recallAs(const Place &place, PendingPtr<QString> asking)
{
    using Last = std::optional<KeptResult>;
    auto &answer = m_recalling[place];
    answer = chain<Last>(std::move(asking), [this, kept = keptPlace(place)](const auto &uin) {
        KeptPlace own = kept;
        own.uin = uin.value_or(QString());
        return lastOf(own);
    });
    connect(answer.get(), &PendingBase::finished, this, [this, place] {
        Result<Last> result = m_recalling.at(place)->takeResult();
        m_recalling.erase(place);
        if (!result)
            emit failed(result.error());
        else if (*result)
            show(place, std::move(**result));
    });
}

/// The cloud may take its time to say whose it is, refuse to, or not be there at all. What is
/// another's goes again as soon as that is known; what may be is said to be uncertain.
void Remembering::show(const Place &place, KeptResult result)
{
    const QString shown = result.run.uin;
    m_rows.add(place, std::move(result));
    if (shown.isEmpty())
        return m_catalog.doubtKept(place);
    auto &answer = m_askingWhose[place];
    answer = m_parts.accounts.uinOf(place.profile);
    connect(answer.get(), &PendingBase::finished, this, [this, place, shown] {
        const Result<QString> uin = m_askingWhose.at(place)->takeResult();
        m_askingWhose.erase(place);
        if (!uin)
            return m_catalog.doubtKept(place);
        if (*uin == shown)
            return;
        m_rows.drop(place);
        m_catalog.dropKept(place);
        recallAs(place, knownAnswer(uin));
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
    if (status == places.end())
        return;
    if (isReadWhole(*status)) {
        if (!m_keeping.contains(place) && !m_readers[place].asking)
            keep(place);
        return;
    }
    const bool wasWhole = m_keeping.erase(place) > 0;
    const bool isReading =
            status->state == PlaceState::Waiting || status->state == PlaceState::Loading;
    const bool wasReading = std::exchange(m_readers[place].isReading, isReading);
    // What was read of it before is read again.
    if (wasWhole || (isReading && !wasReading && !status->answered))
        askWhoReads(place);
}

/// A profile may get the key of another account while its pages come.
void Remembering::askWhoReads(const Place &place)
{
    Reader &reader = m_readers[place];
    reader.uin.clear();
    reader.isReading = true;
    reader.asking = m_parts.accounts.uinOf(place.profile);
    connect(reader.asking.get(), &PendingBase::finished, this, [this, place] {
        Reader &known = m_readers[place];
        known.uin = std::exchange(known.asking, nullptr)->takeResult().value_or(QString());
        takeStatus(place);
    });
}

QString Remembering::readAs(const Place &place) const
{
    const auto reader = m_readers.find(place);
    return reader == m_readers.end() ? QString() : reader->second.uin;
}

void Remembering::keep(const Place &place)
{
    auto keeping = std::make_unique<PlaceKeeping>(
            PlaceKeeping::Means {m_catalog.store(), m_parts.source, m_parts.memory,
                                 m_parts.accounts, m_rounds},
            place, keptPlace(place), isConditional(m_catalog.query()));
    keeping->setReader(readAs(place));
    connect(keeping.get(), &PlaceKeeping::kept, this, [this, place](qint64 run) {
        ++m_keptInRound;
        emit kept(place, run);
    });
    connect(keeping.get(), &PlaceKeeping::failed, this, &Remembering::failed);
    m_keeping.insert_or_assign(place, std::move(keeping));
}
