// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

#include <QDateTime>
#include <QString>

/// What a kept result is a result of. Only results of the same can be compared.
struct KeptPlace
{
    QString account = {};  ///< The profile's name, also where there is but one.
    QString region = {};   ///< "ap-seoul"
    QString language = {}; ///< Of the service, "en-US": it translates some texts.
    QString query = {};    ///< A queryText().
    /// The number of the account that the profile is; empty while that is not known. A profile may
    /// get the key of another account: what that one had is nothing to compare with.
    QString uin = {};

    bool operator==(const KeptPlace &) const = default;
};

/// Whether both are the same place, whoever was known to ask.
[[nodiscard]] bool isSamePlace(const KeptPlace &one, const KeptPlace &other);

/// Who asked, as far as it counts for what is kept.
struct KeptAsker
{
    QString account = {};  ///< The profile's name.
    QString language = {}; ///< Of the service.

    bool operator==(const KeptAsker &) const = default;
};

/// A time at which places were read together.
struct KeptRun
{
    qint64 number = 0; ///< Never given twice; later ones have larger ones, whatever the clock says.
    QDateTime taken = {}; ///< UTC.
    qint64 places = 0;    ///< Those that were read whole.
    qint64 images = 0;    ///< Of them all.
    /// Of the run of one place: the number of the account that it was read as; empty where that is
    /// not known.
    QString uin = {};

    bool operator==(const KeptRun &) const = default;
};

/// What is asked, without its places: the same text for all queries that the service answers alike.
[[nodiscard]] QString queryText(const ImageQuery &query);

/// What a place of a query is to the memory, of these askers, of whom the first asks for places
/// that name none; without the account's number.
[[nodiscard]] KeptPlace keptPlaceOf(const Place &place, const ImageQuery &query,
                                    const QList<KeptAsker> &askers);
