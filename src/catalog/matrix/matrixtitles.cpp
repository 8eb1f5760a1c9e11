// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixtitles.h"

QString columnTitle(MatrixModel::Column column, bool isSpoken)
{
    switch (column) {
    case MatrixModel::NameColumn:
        return MatrixModel::tr("Name");
    case MatrixModel::ArchitectureColumn:
        //: Over a column: architecture.
        return isSpoken ? MatrixModel::tr("Architecture") : MatrixModel::tr("Arch.");
    case MatrixModel::NewestColumn:
        //: Over a column: when the newest image was made.
        return MatrixModel::tr("Newest");
    case MatrixModel::ThereColumn:
        //: Over a column: in how many regions an image is.
        return isSpoken ? MatrixModel::tr("In regions") : MatrixModel::tr("In");
    case MatrixModel::FirstPlaceColumn:
        break;
    }
    return {};
}

QString sortedTitle(const QString &title, bool descending)
{
    //: What a screen reader says for the header of a column; %1 is its name.
    return descending ? MatrixModel::tr("%1, sorted descending").arg(title)
                      //: What a screen reader says for the header of a column; %1 is its name.
                      : MatrixModel::tr("%1, sorted ascending").arg(title);
}

QString unreadTitle(const QString &title)
{
    //: What a screen reader says for the header of a column; %1 is a region.
    return MatrixModel::tr("%1, not read whole").arg(title);
}

QString keptText()
{
    //: Of an image that was remembered: a row of a table.
    return MatrixModel::tr("Of an earlier time, and not read again so far");
}

QString headingText(MatrixModel::RowKind kind)
{
    return kind == MatrixModel::RowKind::OwnHeading
                   //: A heading over the rows of a table.
                   ? MatrixModel::tr("Own and shared images")
                   //: A heading over the rows of a table.
                   : MatrixModel::tr("Public and marketplace images");
}
