// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/facets.h"

#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

/// What the loaded images are, by platform, type and so on: pictures first, then numbers. A click
/// narrows the table to a value, Ctrl+click adds one.
class FacetStrip final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FacetStrip(QWidget *parent = nullptr);

    /// Facets with a single value tell nothing and are left out, unless it is chosen.
    void setCounts(const QList<FacetCounts> &counts);

signals:
    /// The user chose a value; `isAdded` when the other chosen ones are to stay.
    void valueChosen(Facet facet, const QString &code, bool isAdded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void clear();
    void addFacet(const FacetCounts &counts);
    void addMoreButton(const FacetCounts &counts, QVBoxLayout *column);

    QHBoxLayout *m_columns;
};
