// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <tuple>

/// Where images are asked for: a region, as one account sees it.
struct Place
{
    QString profile = {}; ///< Whose images: the name of an account's profile. Empty while there is
                          ///< but one account.
    QString region = {};  ///< "ap-seoul".

    bool operator==(const Place &) const = default;
    /// By profile, then by region.
    bool operator<(const Place &other) const
    {
        return std::tie(profile, region) < std::tie(other.profile, other.region);
    }
};

[[nodiscard]] inline size_t qHash(const Place &place, size_t seed = 0)
{
    return qHashMulti(seed, place.profile, place.region);
}

/// What tells an image from all others. The same public image has one id in every region and
/// account, and is another image in each.
struct ImageKey
{
    Place place = {};
    QString imageId = {};

    bool operator==(const ImageKey &) const = default;
};

/// These regions of one account, in their order.
[[nodiscard]] QList<Place> placesIn(const QStringList &regions, const QString &profile = {});

/// The regions of these places, in their order, each once.
[[nodiscard]] QStringList regionsOf(const QList<Place> &places);

/// The profiles that these places name, in their order, each once; none for one unnamed account.
[[nodiscard]] QStringList profilesOf(const QList<Place> &places);

/// Whether profiles are told with these places and their images, in the window and in files: where
/// a place names one. Else there is but one account, and nothing is to be seen of profiles.
[[nodiscard]] bool showsProfiles(const QList<Place> &places);

Q_DECLARE_METATYPE(Place)
