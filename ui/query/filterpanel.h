// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "core/errortext.h"
#include "core/imagequery.h"
#include "core/imagetext.h"
#include "ui/query/placechoice.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <optional>

class ImageStore;
class PanelRoom;
class QMenu;

namespace Ui {
class FilterPanel;
}

/// Where the user says which images to ask for: regions, filters, image ids.
///
/// Nothing is asked while the user types; Enter in a field (Ctrl+Enter in the box for image ids) or
/// the Search button does. While there are image ids, the filters are switched off. A note says so,
/// and that no type means every type. Rare filters are folded away, among them those that have no
/// field, which a button clears.
///
/// All regions are in sight where that leaves room for some fields; else the regions scroll, and so
/// do the fields. The note takes its room from the regions, so that nothing moves.
class FilterPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);
    ~FilterPanel() override;

    /// The query that the panel shows now. It may break rules; see validateQuery(). Its places are
    /// placesFor() the regions that are checked.
    [[nodiscard]] ImageQuery query() const;
    void setQuery(const ImageQuery &query);

    /// Regions that are listed besides those that the program knows, and those that are not shown.
    void setRegions(const QStringList &added, const QStringList &hidden);

    /// Whose images are asked for: every region is asked in each of these profiles. None at first;
    /// then a region is asked in the accounts in which the query that was set asks it, and one that
    /// it does not name in all of its accounts.
    void setProfiles(const QStringList &profiles);
    /// See PlaceChoice.
    [[nodiscard]] QList<Place> ownPlaces(const QList<Place> &places) const
    {
        return m_places.ownPlaces(places);
    }
    [[nodiscard]] QList<Place> placesFor(const QStringList &regions) const
    {
        return m_places.placesFor(regions);
    }

    /// The menu of the button for saved searches; not owned.
    void setSearchMenu(QMenu *menu);

    /// See RegionTree.
    [[nodiscard]] QStringList addedRegions() const;
    void restoreAddedRegions(const QStringList &ids);

    /// Whether the rare filters are unfolded; they are folded at first, and unfold for a query that
    /// has some.
    void setMoreShown(bool isShown);

    /// Offers fields what the images of the store have, which must outlive the panel.
    void completeFrom(const ImageStore &store);

    void setRegionStatus(const PlaceStatus &status);
    void clearRegionStatus();
    /// See RegionTree.
    void setFoundCounts(const std::optional<QHash<QString, qint64>> &counts);

    void setTimeZone(TimeZone zone);

    /// Whether there is something to ask; true at first.
    void setCanSearch(bool canSearch);

    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Moves the keyboard to the first filter.
    void focusFilters();
    /// Moves the keyboard to the field where an error can be put right.
    void focusRemedy(ErrorText::Remedy remedy);

signals:
    /// The query changes; somebody may search soon.
    void edited();
    void searchRequested(const ImageQuery &query);
    /// What is missing of these regions is wanted.
    void loadRequested(const QStringList &regions);
    void addedRegionsChanged();
    /// See RegionMenu.
    void copied(const QString &notice);
    /// The user folded or unfolded the rare filters.
    void moreToggled(bool isShown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectFields();
    void connectRegions();
    void showGrownBox();
    void requestSearch();
    void reset();
    void addRegion();
    void takeEdit();
    void updateState();
    void updateNote(bool usesIds);
    void updateMore(bool usesIds);
    void updateSearchButton(const ImageQuery &query);
    [[nodiscard]] int rareFilterCount(bool usesIds) const;

    std::unique_ptr<Ui::FilterPanel> m_ui;
    PanelRoom *m_room = nullptr;
    PlaceChoice m_places;
    bool m_canSearch = true;
    QString m_refusedFile;             // what is wrong with a file that was dropped
    QList<ImageFilter> m_otherFilters; // those of setQuery() that have no field here
};
