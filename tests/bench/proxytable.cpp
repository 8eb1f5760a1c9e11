// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "proxytable.h"

#include "catalog/columns/imagecolumns.h"

namespace {

constexpr int valueRole = Qt::UserRole;

QVariant valueOf(const Image &image, ImageColumn column)
{
    switch (column) {
    case ImageColumn::Size:
        return image.imageSize ? QVariant(*image.imageSize) : QVariant();
    case ImageColumn::Created:
        return image.created;
    case ImageColumn::Snapshots:
        return image.snapshotSet.size();
    case ImageColumn::Sync:
        return image.syncPercent ? QVariant(*image.syncPercent) : QVariant();
    default:
        return cellText(image, column);
    }
}

} // namespace

ProxyTable::ProxyTable(const QList<Image> &images) : m_source(images)
{
    m_proxy.setSourceModel(&m_source);
    m_proxy.setSortRole(valueRole);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(-1);
}

ProxyTable::Source::Source(const QList<Image> &images)
{
    for (const Image &image : images) {
        QVariantList texts;
        QVariantList values;
        for (int column = 0; column < imageColumnCount; ++column) {
            texts.append(cellText(image, ImageColumn(column)));
            values.append(valueOf(image, ImageColumn(column)));
        }
        m_texts.append(texts);
        m_values.append(values);
    }
}

int ProxyTable::Source::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size());
}

int ProxyTable::Source::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : imageColumnCount;
}

QVariant ProxyTable::Source::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return m_texts.at(index.row()).at(index.column());
    if (role == valueRole)
        return m_values.at(index.row()).at(index.column());
    return {};
}
