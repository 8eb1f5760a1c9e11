// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/offerrow.h"

#include "catalog/matrix/matrixmodel.h"
#include "catalog/matrix/offertext.h"
#include "core/bidicontrols.h"
#include "core/oneline.h"
#include "core/placetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(InstanceOffer)
};

QVariant placeData(const OfferCell &cell, const Place &place, int role)
{
    switch (role) {
    case MatrixModel::OfferRole:
        return QVariant::fromValue(cell);
    case Qt::DisplayRole:
        return offerWords(cell);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignCenter);
    case Qt::AccessibleTextRole:
        //: A cell of a table, said by a screen reader: %1 is a region, %2 what it offers.
        return Texts::tr("%1: %2").arg(placeText(place), offerWords(cell));
    case Qt::ToolTipRole:
        return QString(u"<qt>"_s + placeText(place).toHtmlEscaped() + u"<br>"_s +
                       withVisibleControls(offerSentence(cell)).toHtmlEscaped() + u"</qt>"_s);
    default:
        return {};
    }
}

struct Known
{
    int some = 0;
    int all = 0;
};

Known known(const InstanceOffer &offer, const QList<Place> &places)
{
    Known known;
    for (const Place &place : places) {
        const OfferCell cell = offer.at(place);
        known.some += cell.state == OfferCell::State::Some ? 1 : 0;
        known.all += cell.isKnown() ? 1 : 0;
    }
    return known;
}

} // namespace

QVariant offerData(const InstanceOffer &offer, const QList<Place> &places, int column, int role)
{
    if (column >= MatrixModel::FirstPlaceColumn) {
        const Place &place = places.at(column - MatrixModel::FirstPlaceColumn);
        return placeData(offer.at(place), place, role);
    }
    const bool isCount = column == MatrixModel::ThereColumn;
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue<Qt::Alignment>((isCount ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    }
    const bool isSpoken = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isSpoken)
        return {};
    if (column == MatrixModel::NameColumn) {
        const QString type = onOneLine(offer.instanceType());
        //: A row of a table: how many images regions offer for a type of instances, %1.
        return isSpoken ? Texts::tr("Images for the instance type %1").arg(type) : type;
    }
    if (!isCount)
        return QString();
    const auto [some, all] = known(offer, places);
    //: How many regions have images for a type of instances: of how many that is known.
    return isSpoken ? Texts::tr("Images in %1 of %Ln regions", nullptr, all).arg(some)
                    : u"%1/%2"_s.arg(some).arg(all);
}
