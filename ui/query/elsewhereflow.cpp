// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/elsewhereflow.h"

#include "catalog/imagecatalog.h"
#include "catalog/missingids.h"
#include "core/joinedtext.h"
#include "core/placetext.h"
#include "ui/status/placeholdertext.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedIds = 8; // all of them can be copied

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
    ImageQuery query = m_catalog.query();
    const std::optional<QStringList> missing =
            missingImageIds(query, m_catalog.places(), m_catalog.store());
    if (!missing || (m_hasLooked && *missing == m_missingIds))
        return;
    if (m_catalog.store().count() > 0 && missing->isEmpty())
        return forget(); // a refresh may have found them
    m_hasLooked = true;
    m_missingIds = *missing;
    query.imageIds = *missing;
    m_elsewhere.ask(query);
    if (!m_missingIds.isEmpty())
        showMissing();
}

void ElsewhereFlow::showMissing()
{
    m_isBarOurs = true;
    m_bar.showMessage(MessageBar::Kind::Information,
                      //: Title before a list of ids: %1 of %n ids.
                      tr("%1 of %Ln image IDs not found here:", nullptr,
                         int(m_catalog.query().imageIds.size()))
                              .arg(QLocale().toString(m_missingIds.size())),
                      missingText());
    m_bar.setDetail(whereText());
    QAbstractButton *copy = m_bar.addButton(tr("Copy"));
    copy->setAccessibleName(tr("Copy the image IDs that were not found"));
    copy->setToolTip(tr("Copy the image IDs that were not found"));
    connect(copy, &QAbstractButton::clicked, this, [this, ids = m_missingIds] {
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
        emit copied(tr("%Ln image IDs copied", nullptr, int(ids.size())));
    });
    if (!matches().isEmpty()) {
        connect(m_bar.addButton(tr("Search there too")), &QAbstractButton::clicked, this,
                &ElsewhereFlow::searchThere);
    }
    m_bar.addCloseButton();
}

/// "img-00000001 (Seoul), img-00000002": those that are elsewhere with the places.
QString ElsewhereFlow::missingText() const
{
    QStringList texts;
    for (const QString &id : m_missingIds.first(std::min(namedIds, m_missingIds.size()))) {
        QStringList places;
        for (const PlaceMatches &there : matches()) {
            if (there.imageIds.contains(id))
                places.append(placeText(there.place));
        }
        //: An image id, and the regions in which the image is.
        texts.append(places.isEmpty() ? id : tr("%1 (%2)").arg(id, listText(places)));
    }
    const auto others = int(m_missingIds.size() - texts.size());
    const QString list = listText(texts);
    //: %1 is a list of ids, and so many others are in no list.
    return others == 0 ? list : tr("%1 and %Ln more", nullptr, others).arg(list);
}

/// What is known of the other regions.
QString ElsewhereFlow::whereText() const
{
    if (m_elsewhere.open() > 0)
        return tr("Looking in the other regions…");
    QStringList there;
    for (const PlaceMatches &place : matches())
        there += place.imageIds;
    const auto isNowhere = [&there](const QString &id) {
        return !there.contains(id);
    };
    const auto nowhere = int(std::ranges::count_if(m_missingIds, isNowhere));
    QStringList sentences;
    if (!matches().isEmpty())
        sentences.append(placesSentence(matches()));
    if (nowhere > 0)
        sentences.append(tr("%Ln are in no other region that could be read.", nullptr, nowhere));
    if (const auto unknown = int(m_elsewhere.unknown().size()); unknown > 0)
        sentences.append(tr("%Ln regions could not be read in full.", nullptr, unknown));
    return sentencesText(sentences);
}
