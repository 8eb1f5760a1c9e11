// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/imagetablemodel.h"

#include "catalog/imagecatalog.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImageTableModel)
};

/// "Created, sorted descending, 2 of 3"; nothing for a column that rows are not sorted by.
QString sortSpeech(int section, const QList<SortKeyColumn> &columns)
{
    const auto column = std::ranges::find(columns, section, &SortKeyColumn::column);
    if (column == columns.end())
        return {};
    //: What a screen reader says for the header of a column; %1 is its name.
    const QString sorted =
            (column->order == Qt::AscendingOrder ? Texts::tr("%1, sorted ascending")
                                                 : Texts::tr("%1, sorted descending"))
                    .arg(columnHeader(ImageColumn(section)));
    if (columns.size() == 1)
        return sorted;
    const QLocale locale;
    //: %1 is as in "Created, sorted descending"; it is the sort column number %2 of %3.
    return Texts::tr("%1, %2 of %3")
            .arg(sorted, locale.toString(column - columns.begin() + 1),
                 locale.toString(columns.size()));
}

QString shownHeader(ImageColumn column, TimeZone zone)
{
    const QString header = columnHeader(column);
    if (column != ImageColumn::Created)
        return header;
    //: Header of a column with times; %2 is their zone, as in "Created (UTC)".
    return Texts::tr("%1 (%2)").arg(header, timeZoneText(zone));
}

} // namespace

ImageTableModel::ImageTableModel(ImageCatalog &catalog, QObject *parent)
    : ImageRowModel(FindSpansRole, parent), m_catalog(catalog)
{
    connect(&catalog, &ImageCatalog::cleared, this, &ImageTableModel::clear);
    connect(&catalog, &ImageCatalog::imagesLoaded, this, &ImageTableModel::takeImages);
    connect(&catalog, &ImageCatalog::imagesGone, this, &ImageTableModel::dropImages);
}

QVariant ImageTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const int row = index.row();
    const auto column = ImageColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, column, m_zone);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(column));
    case Qt::ToolTipRole:
        return textOrNothing(shownToolTip(imageAt(row), column));
    case Qt::AccessibleTextRole:
        return textOrNothing(cellSpeech(imageAt(row), column));
    case ImageRole:
        return QVariant::fromValue(imageAt(row));
    case FindSpansRole:
        return QVariant::fromValue(find().spans(column, textAt(row, column, m_zone)));
    default:
        return {};
    }
}

QVariant ImageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < imageColumnCount) {
        if (role == Qt::DisplayRole)
            return shownHeader(ImageColumn(section), m_zone);
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(columnAlignment(ImageColumn(section)));
        if (role == Qt::AccessibleTextRole)
            return textOrNothing(sortSpeech(section, sortColumns()));
    }
    return ImageRowModel::headerData(section, orientation, role);
}

void ImageTableModel::setTimeZone(TimeZone zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    const int column = int(ImageColumn::Created);
    emit headerDataChanged(Qt::Horizontal, column, column);
    if (rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

QString ImageTableModel::shownToolTip(const Image &image, ImageColumn column) const
{
    if (column != ImageColumn::Created || !image.created.isValid())
        return cellToolTip(image, column);
    const TimeZone other = m_zone == TimeZone::Utc ? TimeZone::Local : TimeZone::Utc;
    //: How old an image is, and the time in the other zone: "3 months ago · 2026-09-07 07:30 UTC".
    return Texts::tr("%1 · %2 %3")
            .arg(ageText(image, QDateTime::currentDateTimeUtc()), createdText(image, other),
                 timeZoneText(other, image.created))
            .toHtmlEscaped();
}

bool ImageTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_catalog.canFetchMore();
}

void ImageTableModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        m_catalog.fetchMore();
}
