// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "catalog/presence/grouprow.h"
#include "catalog/store/imagestore.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>
#include <span>
#include <vector>

/// Which images of the store are the same in several places, and what is known of each such group
/// in each place. Views and the find text share one.
///
/// It keeps nothing until somebody wants it, and follows the store from then on. Who looks at it
/// when the store tells of images must be connected to the store after it was made.
class Presence final : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive it.
    explicit Presence(const ImageStore &store, QObject *parent = nullptr);

    /// From now on it knows all groups.
    void keep();

    /// As it was wanted.
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);

    /// Whether but some ids were asked for. Nobody knows then where other images of a name are, and
    /// so images are grouped by id, whatever was wanted.
    [[nodiscard]] bool areIdsAsked() const { return m_areIdsAsked; }
    void setIdsAsked(bool areIdsAsked);

    /// The places that were asked, in the order of the columns, with how far they are read.
    [[nodiscard]] const QList<PlaceStatus> &places() const { return m_places; }
    void setPlaces(const QList<PlaceStatus> &places);
    /// Another number when they are others; not when they are only read further.
    [[nodiscard]] int placesVersion() const { return m_placesVersion; }
    [[nodiscard]] bool isWhole(int place) const { return m_isWhole[size_t(place)]; }

    /// Groups have indexes below this one; those of groups that are gone, too. They are a group's
    /// own until the store is cleared, or grouping or places are others.
    [[nodiscard]] int groupEnd() const { return int(m_groups.size()); }
    [[nodiscard]] bool contains(int group) const { return !m_groups[size_t(group)].builds.empty(); }
    [[nodiscard]] const GroupKey &keyOf(int group) const { return m_groups[size_t(group)].key; }
    [[nodiscard]] std::optional<int> groupOf(ImageNumber number) const;
    [[nodiscard]] std::optional<int> groupOf(const GroupKey &key) const;
    /// All its images, in no order.
    [[nodiscard]] std::span<const Build> buildsOf(int group) const
    {
        return m_groups[size_t(group)].builds;
    }
    /// Good until something changes.
    [[nodiscard]] const GroupRow &rowOf(int group) const;
    /// Whether another group has a name that differs in case, space or normal form alone.
    [[nodiscard]] bool isLookAlike(int group) const;

signals:
    /// Indexes of groups mean nothing any more; at once.
    void regrouped();
    /// Groups or places are others. Fires from the event loop, once for all of it.
    void changed();

private:
    struct Group
    {
        GroupKey key = {};
        std::vector<Build> builds = {};
        mutable std::optional<GroupRow> row = {}; ///< Unset until it is asked for.
    };

    void takeAdded(ImageNumber first, int count);
    void takeChanged(const QList<ImageChange> &changes);
    void takeCameAgain(const std::vector<ImageNumber> &numbers);
    void takeGone(const std::vector<ImageNumber> &numbers);
    void clear();
    void rebuild();
    void add(ImageNumber number);
    void remove(ImageNumber number);
    void forgetRows();
    [[nodiscard]] int placeIndex(const Place &place);
    [[nodiscard]] int textNumber(const QString &text);
    [[nodiscard]] Build buildOf(ImageNumber number, const Image &image);

    const ImageStore &m_store;
    bool m_isKept = false;
    Grouping m_grouping = Grouping::Usual;
    bool m_areIdsAsked = false;
    QList<PlaceStatus> m_places;
    std::vector<bool> m_isWhole; ///< By place.
    QHash<Place, int> m_placeIndexes;
    int m_placesVersion = 0;
    std::vector<Group> m_groups;
    QHash<GroupKey, int> m_groupIndexes;
    std::vector<std::optional<int>> m_groupOf; ///< By number.
    QHash<QString, int> m_textNumbers;
    QHash<QString, int> m_lookAlikes; ///< How many groups there are of each lookAlikeText().
    QTimer m_timer;                   ///< Runs out in the next turn of the event loop.
};
