// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/offertext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(InstanceOffer)
};

QString noneWords(const QString &code)
{
    if (code.startsWith("ResourcesSoldOut"_L1)) {
        //: A region offers no image for a type of instances.
        return Texts::tr("None: sold out");
    }
    //: A region offers no image for a type of instances.
    return code.isEmpty() ? Texts::tr("None")
                          //: A region offers no image for a type of instances: it has no such type.
                          : Texts::tr("None: not known there");
}

} // namespace

QString offerMark(const OfferCell &cell)
{
    switch (cell.state) {
    case OfferCell::State::Some:
        return cell.images < 1000 ? QString::number(cell.images)
                                  : QString::number(cell.images / 1000) + u'k';
    case OfferCell::State::None:
        return u"0"_s;
    case OfferCell::State::Waiting:
        return u"…"_s;
    case OfferCell::State::NotAsked:
    case OfferCell::State::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString offerWords(const OfferCell &cell)
{
    switch (cell.state) {
    case OfferCell::State::NotAsked:
        //: Of a region, for a type of instances.
        return Texts::tr("Not asked");
    case OfferCell::State::Waiting:
        //: Of a region, for a type of instances.
        return Texts::tr("Being asked");
    case OfferCell::State::Some:
        //: So many does a region offer for a type of instances.
        return Texts::tr("%Ln images", nullptr, int(cell.images));
    case OfferCell::State::None:
        return noneWords(cell.code);
    case OfferCell::State::Unknown:
        //: Of a region, for a type of instances.
        return Texts::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString offerSentence(const OfferCell &cell)
{
    switch (cell.state) {
    case OfferCell::State::NotAsked:
        return Texts::tr("The region was not asked for this instance type.");
    case OfferCell::State::Waiting:
        return Texts::tr("The region is being asked for this instance type.");
    case OfferCell::State::Some:
        return Texts::tr("The region offers %Ln images for this instance type.", nullptr,
                         int(cell.images));
    case OfferCell::State::None:
        return cell.reason.isEmpty()
                       ? Texts::tr("The region offers no image for this instance type.")
                       //: %1 is a sentence that says why.
                       : Texts::tr("The region offers no image. %1").arg(cell.reason);
    case OfferCell::State::Unknown:
        //: %1 is a sentence that says why.
        return Texts::tr("Nobody knows what the region offers. %1").arg(cell.reason);
    }
    Q_UNREACHABLE();
}
