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
    m_unread.clear();
    m_hasLooked = false;
    if (m_isBarOurs)
        m_bar.hide();
    m_isBarOurs = false;
}

void ElsewhereFlow::look()
{
    const ImageQuery query = m_catalog.query();
    if (!query.imageIds.isEmpty())
        return lookForIds();
    const bool isNothingThere =
            missingImageIds(query, m_catalog.places(), m_catalog.store()).has_value();
    if (!isNothingThere || m_hasLooked)
        return;
    if (m_catalog.store().count() > 0)
        return forget(); // a refresh may have found some
    m_hasLooked = true;
    m_elsewhere.ask(query);
}

void ElsewhereFlow::lookForIds()
{
    const QList<PlaceStatus> places = m_catalog.places();
    if (places.isEmpty() || m_catalog.summary().loading)
        return;
    ImageQuery query = m_catalog.query();
    const QStringList missing = unseenImageIds(query, places, m_catalog.store());
    QList<Place> unread;
    for (const PlaceStatus &place : places) {
        if (!isReadWhole(place))
            unread.append(place.place);
    }
    if (m_hasLooked && missing == m_missingIds && unread == m_unread)
        return;
    if (missing.isEmpty())
        return forget(); // a refresh may have found them
    m_hasLooked = true;
    m_missingIds = missing;
    m_unread = unread;
    query.imageIds = missing;
    m_elsewhere.ask(query);
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
    // Each on a line, also those for which the bar has no room.
    connect(copy, &QAbstractButton::clicked, this, [this] {
        QStringList lines;
        for (const QString &id : std::as_const(m_missingIds)) {
            const QString where = whereIs(id);
            lines.append(where.isEmpty() ? id : id + u'\t' + where);
        }
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
        emit copied(tr("%Ln image IDs copied", nullptr, int(lines.size())));
    });
    if (!matches().isEmpty()) {
        connect(m_bar.addButton(tr("Search there too")), &QAbstractButton::clicked, this,
                &ElsewhereFlow::searchThere);
    }
    m_bar.addCloseButton();
}

/// "img-00000001 (Seoul), img-00000002 (nowhere)"
QString ElsewhereFlow::missingText() const
{
    QStringList texts;
    for (const QString &id : m_missingIds.first(std::min(namedIds, m_missingIds.size()))) {
        const QString where = whereIs(id);
        //: An image id, and the regions in which the image is, or that it is nowhere.
        texts.append(where.isEmpty() ? id : tr("%1 (%2)").arg(id, where));
    }
    const auto others = int(m_missingIds.size() - texts.size());
    const QString list = listText(texts);
    //: %1 is a list of ids, and so many others are in no list.
    return others == 0 ? list : tr("%1 and %Ln more", nullptr, others).arg(list);
}

bool ElsewhereFlow::isElsewhere(const QString &id) const
{
    return std::ranges::any_of(
            matches(), [&id](const PlaceMatches &there) { return there.imageIds.contains(id); });
}

QString ElsewhereFlow::whereIs(const QString &id) const
{
    QStringList places;
    for (const PlaceMatches &there : matches()) {
        if (there.imageIds.contains(id))
            places.append(placeText(there.place));
    }
    if (!places.isEmpty() || m_elsewhere.open() > 0)
        return listText(places);
    //: Behind the id of an image: what could have it was not read.
    return unreadPlaces().isEmpty() ? tr("nowhere") : tr("not known");
}

QStringList ElsewhereFlow::unreadPlaces() const
{
    QStringList places;
    for (const Place &place : m_unread + m_elsewhere.unknown())
        places.append(placeText(place));
    return places;
}

/// What is known of the other regions.
QString ElsewhereFlow::whereText() const
{
    if (m_elsewhere.open() > 0)
        return tr("Looking in the other regions…");
    const auto others = int(std::ranges::count_if(
            m_missingIds, [this](const QString &id) { return !isElsewhere(id); }));
    QStringList sentences;
    if (!matches().isEmpty())
        sentences.append(placesSentence(matches()));
    const QStringList unread = unreadPlaces();
    if (others > 0 && unread.isEmpty()) {
        sentences.append(
                tr("%Ln are in no region: deleted, no longer shared, or another account's.",
                   nullptr, others));
    } else if (others > 0) {
        //: %1 is a list of regions.
        sentences.append(
                tr("%Ln are in no region that was read, but may be in %1.", nullptr, others)
                        .arg(listText(unread)));
    }
    return sentencesText(sentences);
}
