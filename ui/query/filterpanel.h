// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "core/errortext.h"
#include "core/imagequery.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class FilterPanel;
}

/// Where the user says which images to ask for: regions, filters, image ids.
///
/// Nothing is asked while the user types; Enter in a field (Ctrl+Enter in the box for image ids) or
/// the Search button does. While there are image ids, the filters are switched off. A note says so,
/// and what else the fields do not show: that no type means every type, and filters without a
/// field, which a button beside it clears.
class FilterPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);
    ~FilterPanel() override;

    /// The query that the panel shows now. It may break rules; see validateQuery(). A region is
    /// asked in the accounts in which the query that was set asks it; one that it does not name, in
    /// all of its accounts.
    [[nodiscard]] ImageQuery query() const;
    void setQuery(const ImageQuery &query);

    /// The menu of the button for saved searches; not owned.
    void setSearchMenu(QMenu *menu);

    void setRegionStatus(const PlaceStatus &status);
    void clearRegionStatus();

    /// Whether there is something to ask; true at first.
    void setCanSearch(bool canSearch);

    /// Moves the keyboard to the first filter.
    void focusFilters();
    /// Moves the keyboard to the field where an error can be put right.
    void focusRemedy(ErrorText::Remedy remedy);

signals:
    /// The query changes; somebody may search soon.
    void edited();
    void searchRequested(const ImageQuery &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void requestSearch();
    void takeEdit();
    void updateState();
    [[nodiscard]] bool hasImageIds() const;
    [[nodiscard]] QList<Place> places() const;

    std::unique_ptr<Ui::FilterPanel> m_ui;
    bool m_canSearch = true;
    QList<Place> m_askedPlaces;        // those of setQuery()
    QString m_refusedFile;             // what is wrong with a file that was dropped
    QList<ImageFilter> m_otherFilters; // those of setQuery() that have no field here
};
