// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QList>
#include <QObject>

#include <optional>

class ImageTableView;

/// Where somebody is in the table, by images and not by rows: these come in another order.
struct RowPlaces
{
    QList<ImageKey> selected = {}; ///< No more than mostKeptRows.
    std::optional<ImageKey> current = {};
    int currentColumn = 0;
    std::optional<ImageKey> top = {}; ///< The first that is in sight, where that is not the first.
    int across = 0;                   ///< How far it is scrolled to the side.

    bool operator==(const RowPlaces &) const = default;
};

inline constexpr int mostKeptRows = 1000;

[[nodiscard]] RowPlaces rowPlaces(const ImageTableView &view);

/// Puts somebody back where they were as the images of a query come. What has come is selected at
/// once; the table is scrolled to its place as soon as that is there, and not to the current row.
/// With the first click or key in the program the rest is given up, and so it is with the next
/// query. It deletes itself then.
class ReturningRows final : public QObject
{
    Q_OBJECT

public:
    /// To be made after the query is asked; it belongs to the view.
    ReturningRows(ImageTableView &view, const RowPlaces &places);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void putBack();
    void select();
    void makeCurrent();
    void scroll();

    ImageTableView &m_view;
    RowPlaces m_places; // of what has not come yet
};
