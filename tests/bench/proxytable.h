// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

/// What applications do that leave sorting and finding to QSortFilterProxyModel: a table of ready
/// texts, and of values to sort by, with the proxy before it.
class ProxyTable final
{
public:
    explicit ProxyTable(const QList<Image> &images);

    [[nodiscard]] QSortFilterProxyModel &model() { return m_proxy; }

private:
    class Source final : public QAbstractTableModel
    {
    public:
        explicit Source(const QList<Image> &images);
        [[nodiscard]] int rowCount(const QModelIndex &parent) const override;
        [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
        [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    private:
        QList<QVariantList> m_texts;
        QList<QVariantList> m_values;
    };

    Source m_source;
    QSortFilterProxyModel m_proxy;
};
