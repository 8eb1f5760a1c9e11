// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/instanceoffer.h"

#include "core/errortext.h"
#include "core/placetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// The place has answered, and offers nothing.
bool saysThereIsNone(const ApiError &error)
{
    return error.code.startsWith("ResourcesSoldOut"_L1) ||
           error.code == "InvalidParameterValue.InstanceTypeNotFound"_L1;
}

} // namespace

InstanceOffer::InstanceOffer(QObject *parent) : QObject(parent)
{
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &InstanceOffer::changed);
}

void InstanceOffer::setSource(ImageSource *source)
{
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

QStringList InstanceOffer::sentences() const
{
    QStringList sentences;
    for (const PlaceStatus &status : m_catalog.places()) {
        const QString place = placeText(status.place);
        if (status.error) {
            const ErrorText text = explainError(*status.error);
            sentences.append(saysThereIsNone(*status.error)
                                     //: %1 is a region, %2 a sentence that says why.
                                     ? tr("%1: none. %2").arg(place, text.what)
                                     //: %1 is a region, %2 a sentence that says why.
                                     : tr("%1: unknown. %2").arg(place, text.what));
        } else if (!status.total) {
            //: %1 is a region.
            sentences.append(tr("%1: being asked").arg(place));
        } else if (*status.total == 0) {
            //: %1 is a region; it offers no image for a type of instances.
            sentences.append(tr("%1: none").arg(place));
        } else {
            //: %1 is a region; how many images it offers for a type of instances.
            sentences.append(tr("%1: %Ln images", nullptr, int(*status.total)).arg(place));
        }
    }
    return sentences;
}
