// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/elsewhereflow.h"

#include "catalog/imagecatalog.h"
#include "ui/status/placeholdertext.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedIds = 3;

QString idsText(const QStringList &ids)
{
    QString text = ids.first(std::min(namedIds, ids.size())).join(u", "_s);
    return ids.size() > namedIds ? text + u" …"_s : text;
}

} // namespace

ElsewhereFlow::ElsewhereFlow(ImageCatalog &catalog, MessageBar &bar, QObject *parent)
    : QObject(parent), m_catalog(catalog), m_bar(bar)
{
    connect(&m_catalog, &ImageCatalog::cleared, this, &ElsewhereFlow::forget);
    connect(&m_catalog, &ImageCatalog::imagesLoaded, this, &ElsewhereFlow::takeImages);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &ElsewhereFlow::look);
    connect(&m_elsewhere, &Elsewhere::changed, this, [this] {
        if (!m_foundIds.isEmpty())
            showMissing();
        emit changed();
    });
}

void ElsewhereFlow::setSource(ImageSource *source)
{
    m_elsewhere.setSource(source);
}

void ElsewhereFlow::searchThere()
{
    ImageQuery query = m_catalog.query();
    if (m_catalog.summary().loaded == 0)
        query.regions.clear();
    for (const RegionMatches &place : matches())
        query.regions.append(place.region);
    emit searchRequested(query);
}

void ElsewhereFlow::forget()
{
    m_elsewhere.clear();
    m_foundIds.clear();
    m_missingIds.clear();
    m_hasLooked = false;
    if (m_isBarOurs)
        m_bar.hide();
    m_isBarOurs = false;
}

void ElsewhereFlow::takeImages(const QList<Image> &images)
{
    if (m_catalog.query().imageIds.isEmpty())
        return;
    for (const Image &image : images)
        m_foundIds.insert(image.imageId);
}

void ElsewhereFlow::look()
{
    const CatalogSummary summary = m_catalog.summary();
    const bool isAllRead = summary.regions > 0 && !summary.loading && summary.failed == 0 &&
                           !summary.hasMore && summary.unreadable == 0;
    if (!isAllRead || m_hasLooked)
        return;
    ImageQuery query = m_catalog.query();
    query.imageIds.removeIf([this](const QString &id) { return m_foundIds.contains(id); });
    const bool isIdMissing = !m_foundIds.isEmpty() && !query.imageIds.isEmpty();
    if (summary.loaded > 0 && !isIdMissing)
        return;
    m_hasLooked = true;
    if (isIdMissing) {
        m_missingIds = query.imageIds;
        showMissing();
    }
    m_elsewhere.ask(query);
}

void ElsewhereFlow::showMissing()
{
    const QString places = matches().isEmpty() ? QString() : placesSentence(matches());
    m_isBarOurs = true;
    m_bar.showMessage(MessageBar::Kind::Information,
                      //: Title before a list of ids.
                      tr("%Ln image IDs not found here:", nullptr, int(m_missingIds.size())),
                      idsText(m_missingIds));
    m_bar.setDetail(places);
    if (!places.isEmpty()) {
        connect(m_bar.addButton(tr("Search there, too")), &QAbstractButton::clicked, this,
                &ElsewhereFlow::searchThere);
    }
    m_bar.addCloseButton();
}
