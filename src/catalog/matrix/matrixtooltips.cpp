// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixtooltips.h"

#include "catalog/matrix/celltext.h"
#include "catalog/matrix/matrixtitles.h"
#include "core/bidicontrols.h"
#include "core/codewords.h"
#include "core/placetext.h"

using namespace Qt::StringLiterals;

QString toolTipOf(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(withVisibleControls(line).toHtmlEscaped());
    return u"<qt>"_s + escaped.join("<br>"_L1) + u"</qt>"_s;
}

QString groupToolTip(const Presence &presence, int group, const Image &newest)
{
    const GroupRow &row = presence.rowOf(group);
    const GroupKey &key = presence.keyOf(group);
    const bool isById = key.kind == GroupKey::Kind::Id;
    QStringList lines = {isById ? newest.imageName : key.text, imageTypeText(newest.imageType)};
    if (isById)
        lines.append(newest.imageId);
    if (row.isKept)
        lines.append(keptText());
    if (presence.isLookAlike(group)) {
        lines.append(MatrixModel::tr("Another row has nearly the same name: they differ in case, "
                                     "in spaces or in how letters are encoded."));
    }
    //: How many regions have an image: of how many that is known.
    lines.append(MatrixModel::tr("In %1 of %Ln regions", nullptr, row.known()).arg(row.there));
    return toolTipOf(lines);
}

QString cellToolTip(const GroupCell &cell, const PlaceStatus &status,
                    const std::optional<Image> &newest, TimeZone zone)
{
    QStringList lines = {placeText(status.place)};
    if (newest)
        lines.append(newest->imageId);
    lines.append(cellSentence(cell, status, zone));
    if (newest) {
        //: %1 is a date.
        lines.append(MatrixModel::tr("Created %1").arg(createdText(*newest, zone)));
    }
    if (cell.count > 1 && cell.isThere())
        lines.append(MatrixModel::tr("%Ln older ones are there, too.", nullptr, cell.count - 1));
    return toolTipOf(lines);
}
