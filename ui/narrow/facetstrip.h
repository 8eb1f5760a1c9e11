// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"

#include <QWidget>

class FacetBox;
class QHBoxLayout;
class QToolButton;

/// What the loaded images are, by platform, type and so on: pictures first, then numbers. A click
/// narrows the table to a value, Ctrl+click adds one.
///
/// It shows as many whole facets as have room, in their order, and a button that goes on to the
/// others. The arrow keys go through the values of all that are in sight. Those with a chosen value
/// are always among them, as far as one place is left for paging.
class FacetStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit FacetStrip(QWidget *parent = nullptr);

    /// The counts of all facets, in the order of Facet. Facets with a single value tell nothing and
    /// are left out, unless it is chosen. While the user chooses a value, new counts wait.
    void setCounts(const QList<FacetCounts> &counts);

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The user chose a value; `isAdded` when the other chosen ones are to stay.
    void valueChosen(Facet facet, const QString &code, bool isAdded);
    /// The find box is to have this term added.
    void termChosen(const QString &term);
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCounts();
    /// Shows the facets of the page and hides the others.
    void arrange();
    void showNextPage();
    [[nodiscard]] QList<FacetBox *> tellingBoxes() const;
    /// Those to be seen now, in no order.
    [[nodiscard]] QList<FacetBox *> boxesOfPage() const;
    /// How many of so many facets have room.
    [[nodiscard]] qsizetype roomFor(qsizetype count) const;

    QList<FacetCounts> m_counts; // the newest, shown or waiting
    QHBoxLayout *m_layout;
    QList<FacetBox *> m_boxes; // one for each facet
    QToolButton *m_moreButton = nullptr;
    int m_first = 0;    // the facet where the page begins
    int m_boxWidth = 0; // px; of each
};
