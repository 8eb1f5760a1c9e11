// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/unreadreason.h"

#include "core/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

} // namespace

UnreadReason unreadReason(const PlaceStatus &status)
{
    if (status.error)
        return {errorCode(*status.error), explainError(*status.error).what};
    switch (status.state) {
    case PlaceState::Waiting:
        return {u"NotAsked"_s, Texts::tr("The region has not answered so far.")};
    case PlaceState::Loading:
    case PlaceState::Partial:
    case PlaceState::Failed:
        return {u"NotReadWhole"_s, Texts::tr("Not all pages of the region are read.")};
    case PlaceState::Stopped:
        return {u"Stopped"_s, Texts::tr("Reading the region was stopped.")};
    case PlaceState::Complete:
        break;
    }
    if (status.limit)
        return {u"PlaceLimit"_s, placeLimitText(*status.limit)};
    if (status.unreadable > 0) {
        return {u"UnreadableImages"_s,
                Texts::tr("%n entries of the region could not be read as images.", nullptr,
                          status.unreadable)};
    }
    if (status.asOf.isValid()) {
        return {u"NotReadAgain"_s,
                Texts::tr("Some of what is shown of the region is of an earlier time.")};
    }
    return {u"MissingImages"_s,
            Texts::tr("The region reported another number of images than came.")};
}
