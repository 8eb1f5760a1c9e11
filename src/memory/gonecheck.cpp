// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/gonecheck.h"

#include <algorithm>

GoneCheck::GoneCheck(ImageSource &source, QObject *parent) : QObject(parent), m_source(source) { }

GoneCheck::~GoneCheck() = default;

void GoneCheck::start(const QHash<Place, QStringList> &ids)
{
    for (const auto &[place, lacking] : ids.asKeyValueRange()) {
        Check check = {.place = place, .catalog = std::make_unique<ImageCatalog>()};
        check.catalog->setSource(&m_source);
        // An id of another form than the API's page has cannot be asked for.
        check.started = check.catalog->search({.places = {place}, .imageIds = lacking});
        check.catalog->loadAll();
        m_checks.push_back(std::move(check));
    }
    // All are there before the first can be the last.
    for (const Check &check : m_checks)
        connect(check.catalog.get(), &ImageCatalog::summaryChanged, this, &GoneCheck::takeSummary);
    QMetaObject::invokeMethod(this, &GoneCheck::takeSummary, Qt::QueuedConnection);
}

void GoneCheck::takeSummary()
{
    const bool isDone = std::ranges::all_of(m_checks, [](const Check &check) {
        const CatalogSummary summary = check.catalog->summary();
        return !summary.loading && !summary.hasMore;
    });
    if (!isDone || m_isFinished)
        return;
    m_isFinished = true;
    emit finished();
}

Result<QList<Image>> GoneCheck::found(const Place &place) const
{
    const auto check = std::ranges::find(m_checks, place, &Check::place);
    if (check == m_checks.end())
        return QList<Image>(); // nothing was lacking
    if (!check->started)
        return Failure(check->started.error());
    const PlaceStatus status = check->catalog->places().constFirst();
    if (status.error)
        return Failure(*status.error);
    if (!isReadWhole(status))
        return Failure({.kind = ApiError::Kind::Malformed, .place = place});
    QList<Image> images;
    const ImageStore &store = check->catalog->store();
    for (const ImageNumber number : store.numbers())
        images.append(store.at(number));
    return images;
}
