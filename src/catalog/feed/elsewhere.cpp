// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/elsewhere.h"

#include "core/queryrules.h"
#include "core/region.h"

#include <algorithm>
#include <utility>

namespace {

/// The places of the same accounts that are not among these.
QList<Place> placesBeside(const QList<Place> &places)
{
    QStringList profiles;
    for (const Place &place : places) {
        if (!profiles.contains(place.profile))
            profiles.append(place.profile);
    }
    QList<Place> others;
    for (const QString &profile : std::as_const(profiles)) {
        for (const Place &place : placesIn(knownRegionIds(), profile)) {
            if (!places.contains(place))
                others.append(place);
        }
    }
    return others;
}

} // namespace

Elsewhere::Elsewhere(QObject *parent) : QObject(parent) { }

void Elsewhere::setSource(ImageSource *source)
{
    clear();
    m_source = source;
}

void Elsewhere::ask(const ImageQuery &query)
{
    clear();
    if (!m_source)
        return;
    m_hasIds = !query.imageIds.isEmpty();
    for (const Place &place : placesBeside(query.places)) {
        for (const ImageRequest &request : firstRequests(query, place))
            askPlace(request);
    }
}

void Elsewhere::askPlace(ImageRequest request)
{
    // One page of one image tells the total; which ids are there, only all of them tell.
    request.limit = m_hasIds ? ImageRequest::maxLimit : 1;
    m_places.append(request.place);
    m_answers.push_back(m_source->describeImages(request));
    m_areThere.push_back(false);
    const size_t number = m_answers.size() - 1;
    connect(m_answers.back().get(), &PendingBase::finished, this, [this, number] {
        m_areThere[number] = true;
        takeAnswers();
    });
}

void Elsewhere::clear()
{
    m_answers.clear();
    m_areThere.clear();
    m_places.clear();
    m_matches.clear();
}

void Elsewhere::takeAnswers()
{
    QList<PlaceMatches> matches;
    for (size_t number = 0; number < m_answers.size(); ++number) {
        if (!m_areThere[number] || !m_answers[number]->result())
            continue;
        const ImagePage &page = *m_answers[number]->result();
        // What came is there, whatever the total says.
        const qint64 count = std::max(page.totalCount.value_or(0), page.entryCount());
        if (count <= 0)
            continue;
        // The portions of a place come one after the other.
        const Place &place = m_places.at(qsizetype(number));
        if (matches.isEmpty() || matches.constLast().place != place)
            matches.append({.place = place});
        matches.last().count += count;
        for (const Image &image : page.images) {
            if (m_hasIds)
                matches.last().imageIds.append(image.imageId);
        }
    }
    if (m_matches == matches && open() > 0)
        return;
    m_matches = matches;
    emit changed();
}

int Elsewhere::open() const
{
    return int(std::ranges::count(m_areThere, false));
}

QList<Place> Elsewhere::unknown() const
{
    const auto isKnown = [this](const Result<ImagePage> &answer) {
        if (!answer || !m_hasIds)
            return answer.has_value();
        const auto readable = qint64(answer->images.size());
        return answer->unreadable == 0 && answer->totalCount.value_or(readable) <= readable;
    };
    QList<Place> unknown;
    for (size_t number = 0; number < m_answers.size(); ++number) {
        const Place &place = m_places.at(qsizetype(number));
        if (m_areThere[number] && !isKnown(m_answers[number]->result()) && !unknown.contains(place))
            unknown.append(place);
    }
    return unknown;
}
