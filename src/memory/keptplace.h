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

    bool operator==(const KeptPlace &) const = default;
};

/// Who asked, as far as it counts for what is kept.
struct KeptAsker
{
    QString account = {};  ///< The profile of places that name none.
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

    bool operator==(const KeptRun &) const = default;
};

/// What is asked, without its places: the same text for all queries that the service answers alike.
[[nodiscard]] QString queryText(const ImageQuery &query);

/// What a place of a query is to the memory.
[[nodiscard]] KeptPlace keptPlaceOf(const Place &place, const ImageQuery &query,
                                    const KeptAsker &asker);
