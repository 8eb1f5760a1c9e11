// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findpass.h"
#include "catalog/store/imagestore.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

/// Which of the loaded images are wanted: those that the find text and the chosen facets leave; and
/// the zone in which times are shown. Views share one, or each have their own; it writes nothing
/// into the store.
///
/// A view must be made after its narrowing: then it hears of the store after it, when what is said
/// here of the images is true already.
class Narrowing final : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive it. Without a presence, find terms that ask where else an image is
    /// find nothing.
    explicit Narrowing(const ImageStore &store, QObject *parent = nullptr);
    /// The presence must outlive it, too, and be of that store.
    Narrowing(const ImageStore &store, Presence &presence, QObject *parent = nullptr);

    /// What images are narrowed by now.
    [[nodiscard]] const FindExpression &find() const { return m_find; }
    /// Narrows to the images that match, also those that come later. Where that takes longer than
    /// the time for finding, it goes on from the event loop, and until it is done everything is as
    /// it was; another expression takes its place. Where it fails, everything stays as it was.
    void setFind(const FindExpression &find);
    /// Whether isWanted() may not be what find() asks for: another expression is on its way, or it
    /// would take too long with an image.
    [[nodiscard]] bool isInDoubt() const { return m_next || m_findPass.failure(); }
    /// How long finding may keep the event loop waiting; 10 ms at first.
    void setFindTime(std::chrono::milliseconds time) { m_findTime = time; }

    [[nodiscard]] const FacetSelection &facetSelection() const { return m_facets; }
    void setFacetSelection(const FacetSelection &selection);
    /// Of the images that match the find text, as FacetCounter counts them.
    [[nodiscard]] QList<FacetCounts> countFacets() const;

    /// Null where it has none.
    [[nodiscard]] Presence *presence() const { return m_presence; }

    /// Local at first. The find text has a zone of its own; see FindOptions.
    [[nodiscard]] TimeZone timeZone() const { return m_zone; }
    void setTimeZone(TimeZone zone);

    /// Whether find text and facets leave an image of the store. Not one that is not there.
    [[nodiscard]] bool isWanted(ImageNumber number) const
    {
        return indexOf(number) < m_entries.size() && m_entries[indexOf(number)].isWanted;
    }

signals:
    /// Other images may be wanted now, though the store is as it was.
    void narrowed();
    /// find() is another; after narrowed().
    void findChanged();
    /// The expression that was set, or find() with images that came later, would take too long with
    /// an image: see FindPass::failure().
    void findFailed(const ApiError &error);
    void timeZoneChanged();

private:
    struct Entry
    {
        bool isFound = false; ///< Whatever the facets are.
        bool isWanted = false;
    };

    /// An expression on its way through the images.
    struct Search
    {
        FindExpression find;
        FindPass pass;
        std::vector<bool> isFound = {}; ///< By number, as far as it has come.
    };

    void takeAdded(ImageNumber first, int count);
    void takeChanged(const QList<ImageChange> &changes);
    void takeGone(const std::vector<ImageNumber> &numbers);
    void clear();
    void findAgain();
    void goOnFinding();
    void lookUntil(QDeadlineTimer deadline);
    void finishFind();
    [[nodiscard]] Entry entryOf(ImageNumber number);
    void tellFailure();

    const ImageStore &m_store;
    Presence *m_presence = nullptr;
    FindExpression m_find;
    FacetSelection m_facets;
    TimeZone m_zone = TimeZone::Local;
    FindPass m_findPass {m_find};
    bool m_hasTold = false; ///< Of the failure of m_findPass.
    FacetPass m_facetPass {m_facets};
    std::vector<Entry> m_entries; ///< By number.
    std::optional<Search> m_next;
    std::chrono::milliseconds m_findTime {10};
    QTimer m_findTimer; ///< Runs out in the next turn of the event loop, while it finds.
};
