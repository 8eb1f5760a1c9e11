// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/celltext.h"

#include "catalog/matrix/unreadreason.h"
#include "core/joinedtext.h"
#include "core/momenttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

QString daysMark(int days)
{
    if (days < 100) {
        //: On a mark of two or three characters: so many days.
        return Texts::tr("%1d").arg(days);
    }
    if (days < 700) {
        //: On a mark of two or three characters: so many weeks.
        return Texts::tr("%1w").arg(days / 7);
    }
    //: On a mark of two or three characters: so many years.
    return Texts::tr("%1y").arg(days / 365);
}

} // namespace

QString cellMark(const GroupCell &cell)
{
    if (cell.state == CellState::Behind)
        return daysMark(cell.daysBehind);
    if (cell.state == CellState::UnderWay)
        return cell.percent ? QString::number(*cell.percent) : u"…"_s;
    if (cell.state == CellState::Current && cell.count > 1)
        return u'+' + QString::number(std::min(cell.count - 1, 99));
    return {};
}

QString cellWords(const GroupCell &cell)
{
    switch (cell.state) {
    case CellState::Unknown:
        //: Of an image in a region.
        return cell.isThere() ? Texts::tr("There, perhaps older") : Texts::tr("Unknown");
    case CellState::Missing:
        //: An image is certainly not in a region.
        return Texts::tr("Missing");
    case CellState::Current:
        //: An image is in a region.
        return Texts::tr("There");
    case CellState::Behind:
        //: How much older an image is than in another region.
        return Texts::tr("%Ln days behind", nullptr, cell.daysBehind);
    case CellState::Deprecated:
        return Texts::tr("Deprecated");
    case CellState::UnderWay:
        //: %1 is a number.
        return cell.percent ? Texts::tr("Copying, %1 %").arg(*cell.percent)
                            : Texts::tr("Being created");
    case CellState::Failed:
        //: Making or copying an image failed.
        return Texts::tr("Failed");
    case CellState::Kept:
        //: An image was in a region at an earlier time; whether it still is, nobody knows.
        return Texts::tr("There earlier");
    }
    Q_UNREACHABLE();
}

QString earlierSentence(const PlaceStatus &status, TimeZone zone)
{
    const QString moment = momentText(status.asOf, QDateTime::currentDateTimeUtc(), zone);
    //: Of an image in a region; %1 is a time, as in "10:21 yesterday".
    return sentencesText({Texts::tr("It was there at %1, and has not been read again.").arg(moment),
                          unreadReason(status).message});
}

QString cellSentence(const GroupCell &cell, const PlaceStatus &status, TimeZone zone)
{
    switch (cell.state) {
    case CellState::Unknown: {
        const QString reason = unreadReason(status).message;
        //: %1 is a sentence that says why.
        return cell.isThere()
                       ? Texts::tr("It is there, and a newer one may be, too. %1").arg(reason)
                       //: %1 is a sentence that says why.
                       : Texts::tr("Nobody knows whether it is there. %1").arg(reason);
    }
    case CellState::Missing:
        return Texts::tr("It is not there: everything that was asked for in the region was read.");
    case CellState::Current:
        return Texts::tr("It is there.");
    case CellState::Behind:
        return Texts::tr("It is there, %Ln days older than the newest elsewhere.", nullptr,
                         cell.daysBehind);
    case CellState::Deprecated:
        return Texts::tr("It is there, and deprecated.");
    case CellState::UnderWay:
        //: %1 is a number.
        return cell.percent ? Texts::tr("It is being copied there: %1 %.").arg(*cell.percent)
                            : Texts::tr("It is being created there.");
    case CellState::Failed:
        return Texts::tr("It is there, but making it failed.");
    case CellState::Kept:
        return earlierSentence(status, zone);
    }
    Q_UNREACHABLE();
}
