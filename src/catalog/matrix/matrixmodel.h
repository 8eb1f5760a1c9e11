// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "catalog/matrix/matrixorder.h"
#include "catalog/matrix/matrixtable.h"
#include "catalog/matrix/readtimes.h"
#include "catalog/presence/presence.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

class InstanceOffer;

/// Images by places as a table: a row for each group of which the narrowing leaves an image, after
/// the first columns a column for each place.
///
/// Sorted by name, with images of both kinds, each kind has a heading: a row that cannot be chosen.
/// While there is an offer for an instance type, it is the first row.
///
/// While it is asleep it has no rows, and costs nothing. Rows that come, go and change are told as
/// such; what is not to be told in a few steps resets it.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The first columns; those of places follow.
    enum Column { NameColumn, ArchitectureColumn, NewestColumn, ThereColumn, FirstPlaceColumn };
    enum Role {
        CellRole = Qt::UserRole, ///< GroupCell, in the columns of places.
        IsLookAlikeRole,         ///< bool: another row has nearly the same name.
        OfferRole,               ///< OfferCell, in the columns of places of the offer's row.
        KeptRole, ///< bool, in the first columns: all of the row is of an earlier time.
    };
    enum class RowKind { Group, Offer, OwnHeading, OfferedHeading };

    /// How many of its groups are so; or of a place, how many rows there.
    struct Counts
    {
        int rows = 0;
        int there = 0;
        int missing = 0;    ///< For certain; of all places, in at least one.
        int behind = 0;     ///< In at least one.
        int unknown = 0;    ///< In at least one.
        int differing = 0;  ///< Between places; of a place, none.
        int everywhere = 0; ///< In all places; of a place, none.

        bool operator==(const Counts &) const = default;
    };

    /// All must outlive it. The presence is the narrowing's.
    MatrixModel(const ImageStore &store, Presence &presence, const Narrowing &narrowing,
                QObject *parent = nullptr);

    /// Asleep at first.
    void setAwake(bool isAwake);

    [[nodiscard]] const Presence &presence() const { return m_presence; }
    /// None, or one that must outlive it.
    void setOffer(const InstanceOffer *offer);
    /// None, or some that must outlive it: as of when table() is.
    void setReadTimes(const ReadTimes *readTimes) { m_readTimes = readTimes; }

    [[nodiscard]] RowKind kindAt(int row) const;
    [[nodiscard]] bool isHeading(int row) const;
    /// None where the row is of another kind.
    [[nodiscard]] std::optional<int> groupAt(int row) const;
    [[nodiscard]] std::optional<int> rowOfGroup(int group) const;
    /// The image of a cell, or of the first columns the newest of all; none where there is none.
    [[nodiscard]] std::optional<ImageNumber> imageAt(const QModelIndex &index) const;
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] const Counts &placeCounts(int place) const
    {
        return m_placeCounts[size_t(place)];
    }

    [[nodiscard]] const MatrixOrder &order() const { return m_order; }
    void setOrder(const MatrixOrder &order);

    /// All rows, or these, ascending, for files.
    [[nodiscard]] MatrixTable table() const;
    [[nodiscard]] MatrixTable table(const std::vector<int> &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Display, alignment, tooltip (HTML), accessible text and description, and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Rows, cells or places are others.
    void countsChanged();

private:
    void updateLater();
    void update();
    [[nodiscard]] std::vector<int> wantedRows();
    void take(const std::vector<int> &rows);
    void count();
    [[nodiscard]] QVariant firstColumnData(int group, int column, int role) const;
    [[nodiscard]] QString spokenTitle(int section) const;
    [[nodiscard]] QVariant placeData(int group, int place, int role) const;

    const ImageStore &m_store;
    Presence &m_presence;
    const Narrowing &m_narrowing;
    bool m_isAwake = false;
    TextCollation m_collation;
    MatrixOrder m_order;
    const InstanceOffer *m_offer = nullptr;
    const ReadTimes *m_readTimes = nullptr;
    std::vector<int> m_rows; ///< The group of each; less than none for the other kinds.
    QList<Place> m_places;   ///< By column.
    Counts m_counts;
    std::vector<Counts> m_placeCounts;     ///< By place.
    QTimer m_timer;                        ///< Until the next update.
    std::chrono::milliseconds m_pause {0}; ///< How long that is.
};

Q_DECLARE_METATYPE(GroupCell)
