// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/elsewhereflow.h"

#include "catalog/imagecatalog.h"
#include "catalog/missingids.h"
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
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &ElsewhereFlow::look);
    connect(&m_elsewhere, &Elsewhere::changed, this, [this] {
        if (!m_missingIds.isEmpty())
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
        query.places.clear();
    for (const PlaceMatches &there : matches())
        query.places.append(there.place);
    emit searchRequested(query);
}

void ElsewhereFlow::forget()
{
    m_elsewhere.clear();
    m_missingIds.clear();
    m_hasLooked = false;
    if (m_isBarOurs)
        m_bar.hide();
    m_isBarOurs = false;
}

void ElsewhereFlow::look()
{
    if (m_hasLooked)
        return;
    ImageQuery query = m_catalog.query();
    const std::optional<QStringList> missing =
            missingImageIds(query, m_catalog.places(), m_catalog.store());
    const bool isSomethingFound = m_catalog.store().count() > 0;
    // Nothing is known yet, or there is nothing to look for.
    if (!missing || (isSomethingFound && missing->isEmpty()))
        return;
    m_hasLooked = true;
    query.imageIds = *missing;
    if (isSomethingFound) {
        m_missingIds = *missing;
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
