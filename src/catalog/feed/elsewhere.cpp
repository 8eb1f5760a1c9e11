// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/elsewhere.h"

#include "core/queryrules.h"
#include "core/region.h"

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
    for (const QString &region : knownRegionIds()) {
        if (query.regions.contains(region))
            continue;
        // One page of one image tells the total. Of very many ids the first portion must do.
        ImageRequest request = firstRequests(query, region).constFirst();
        request.limit = 1;
        m_regions.append(region);
        m_answers.push_back(m_source->describeImages(request));
        m_areThere.push_back(false);
        const size_t place = m_answers.size() - 1;
        connect(m_answers.back().get(), &PendingBase::finished, this, [this, place] {
            m_areThere[place] = true;
            takeAnswers();
        });
    }
}

void Elsewhere::clear()
{
    m_answers.clear();
    m_areThere.clear();
    m_regions.clear();
    m_matches.clear();
}

void Elsewhere::takeAnswers()
{
    QList<RegionMatches> matches;
    for (size_t place = 0; place < m_answers.size(); ++place) {
        if (!m_areThere[place] || !m_answers[place]->result())
            continue;
        const ImagePage &page = *m_answers[place]->result();
        const qint64 count = page.totalCount.value_or(page.entryCount());
        if (count > 0)
            matches.append({.region = m_regions.at(qsizetype(place)), .count = count});
    }
    if (m_matches == matches)
        return;
    m_matches = matches;
    emit changed();
}
