// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/instanceoffer.h"

#include "catalog/matrix/unreadreason.h"
#include "core/errortext.h"
#include "core/placetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// The place has answered, and offers nothing.
bool saysThereIsNone(const QString &code)
{
    return code.startsWith("ResourcesSoldOut"_L1) ||
           code == "InvalidParameterValue.InstanceTypeNotFound"_L1;
}

OfferCell cellOf(const PlaceStatus &status)
{
    if (status.error) {
        const QString code = errorCode(*status.error);
        return {.state = saysThereIsNone(code) ? OfferCell::State::None : OfferCell::State::Unknown,
                .code = code,
                .reason = explainError(*status.error).what};
    }
    if (!status.total) {
        if (status.state == PlaceState::Waiting || status.state == PlaceState::Loading)
            return {.state = OfferCell::State::Waiting};
        const UnreadReason unread = unreadReason(status); // it tells no number, and has more
        return {.state = OfferCell::State::Unknown, .code = unread.code, .reason = unread.message};
    }
    if (*status.total == 0)
        return {.state = OfferCell::State::None};
    return {.state = OfferCell::State::Some, .images = *status.total};
}

} // namespace

InstanceOffer::InstanceOffer(QObject *parent) : QObject(parent)
{
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &InstanceOffer::changed);
}

void InstanceOffer::setSource(ImageSource *source)
{
    m_source = source;
    m_catalog.setSource(source);
}

bool InstanceOffer::isInstanceType(const QString &text)
{
    // The shape of the vendor's list: a family and a size.
    static const QRegularExpression shape(u"\\A[A-Z][A-Za-z0-9-]*\\.[A-Z0-9-]+\\z"_s);
    return shape.match(text.trimmed()).hasMatch();
}

void InstanceOffer::ask(const QString &instanceType, const QList<Place> &places)
{
    const ImageQuery query = {.places = places, .instanceType = instanceType.trimmed()};
    if (query == m_catalog.query())
        return;
    // Without a source it answers at once that there is none.
    static_cast<void>(m_catalog.search(query));
}

void InstanceOffer::retry()
{
    m_catalog.retryFailed();
}

void InstanceOffer::clear()
{
    m_catalog.setSource(m_source);
}

OfferCell InstanceOffer::at(const Place &place) const
{
    for (const PlaceStatus &status : m_catalog.places()) {
        if (status.place == place)
            return cellOf(status);
    }
    return {};
}

QStringList InstanceOffer::sentences() const
{
    QStringList sentences;
    for (const PlaceStatus &status : m_catalog.places()) {
        const QString place = placeText(status.place);
        const OfferCell cell = cellOf(status);
        switch (cell.state) {
        case OfferCell::State::NotAsked:
        case OfferCell::State::Waiting:
            //: %1 is a region.
            sentences.append(tr("%1: being asked").arg(place));
            break;
        case OfferCell::State::Some:
            //: %1 is a region; how many images it offers for a type of instances.
            sentences.append(tr("%1: %Ln images", nullptr, int(cell.images)).arg(place));
            break;
        case OfferCell::State::None:
            //: %1 is a region; it offers no image for a type of instances.
            sentences.append(cell.reason.isEmpty() ? tr("%1: none").arg(place)
                                                   //: %1 is a region, %2 a sentence that says why.
                                                   : tr("%1: none. %2").arg(place, cell.reason));
            break;
        case OfferCell::State::Unknown:
            //: %1 is a region, %2 a sentence that says why.
            sentences.append(tr("%1: unknown. %2").arg(place, cell.reason));
            break;
        }
    }
    return sentences;
}
