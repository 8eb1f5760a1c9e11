// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/placekeeping.h"

#include "memory/changesreport.h"
#include "memory/imagedifference.h"

#include <utility>

PlaceKeeping::PlaceKeeping(const Means &means, const Place &place, const KeptPlace &keptPlace,
                           bool isConditional)
    : m_means(means), m_place(place), m_keptPlace(keptPlace), m_isConditional(isConditional),
      m_gathering(means.store, place), m_images(std::make_shared<QList<Image>>())
{
    connect(&m_gathering, &ImageGathering::gathered, this,
            [this](const QList<Image> &images, const QDateTime &oldest) {
                m_oldest = oldest;
                askWhose(images);
            });
}

PlaceKeeping::~PlaceKeeping() = default;

/// Where nobody can tell, it is kept all the same, and that it is not known.
void PlaceKeeping::askWhose(const QList<Image> &images)
{
    m_askingWhose = m_means.accounts.uinOf(m_place.profile);
    connect(m_askingWhose.get(), &PendingBase::finished, this, [this, images] {
        const QString uin = m_askingWhose->result().value_or(QString());
        // Who cannot be told any more is not another one.
        if (!m_reader.isEmpty() && !uin.isEmpty() && uin != m_reader) {
            return emit failed({.kind = ApiError::Kind::Credentials,
                                .message = accountChanged(m_place).words,
                                .place = m_place});
        }
        m_keptPlace.uin = m_reader;
        look(images);
    });
}

void PlaceKeeping::look(const QList<Image> &images)
{
    m_looking = m_means.memory.ask<LackingImages>(
            [place = m_keptPlace, came = images, all = m_images](ImageMemory &memory) {
                all->reserve(came.size());
                for (const Image &image : came)
                    all->append(comparable(image));
                return findLacking(memory, place, *all);
            });
    connect(m_looking.get(), &PendingBase::finished, this, &PlaceKeeping::takeLacking);
}

void PlaceKeeping::takeLacking()
{
    const Result<LackingImages> &lacking = m_looking->result();
    if (!lacking)
        return emit failed(lacking.error());
    if (lacking->ids.isEmpty())
        return keep({});
    m_check.emplace(m_means.source);
    connect(&*m_check, &GoneCheck::finished, this, &PlaceKeeping::takeFound);
    m_check->start({{m_place, lacking->ids}});
}

void PlaceKeeping::takeFound()
{
    const Result<QList<Image>> found = m_check->found(m_place);
    if (!found)
        return emit failed(found.error());
    keep(*found);
}

void PlaceKeeping::keep(const QList<Image> &found)
{
    const QList<Image> before = m_looking->result()->before;
    m_keeping = m_means.memory.ask<qint64>([=, all = m_images, rounds = m_means.rounds,
                                            place = m_keptPlace, oldest = m_oldest,
                                            isConditional = m_isConditional](ImageMemory &memory) {
        return keepInRounds(memory, rounds, place,
                            withFound(std::move(*all), found, before, isConditional), oldest);
    });
    connect(m_keeping.get(), &PendingBase::finished, this, [this] {
        if (const Result<qint64> &run = m_keeping->result())
            emit kept(*run);
        else
            emit failed(run.error());
    });
}
