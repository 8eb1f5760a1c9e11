// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QStringList>

#include <optional>

/// In which accounts the regions of the filter panel are asked: those that were chosen, and without
/// any, those in which the last query asked them; see askedPlaces(). A value.
class PlaceChoice final
{
public:
    /// Returns whether that is news.
    bool setProfiles(const QStringList &profiles);
    /// The places of the last query.
    void setAsked(const QList<Place> &places) { m_asked = places; }

    /// These places where all of them are of the profiles that were set, if any ever were; else the
    /// regions of them in those profiles.
    [[nodiscard]] QList<Place> ownPlaces(const QList<Place> &places) const;
    /// Where these regions are asked.
    [[nodiscard]] QList<Place> placesFor(const QStringList &regions) const;

private:
    std::optional<QStringList> m_profiles; // once they were set
    QList<Place> m_asked;
};
