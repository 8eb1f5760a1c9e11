// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagenumber.h"
#include "core/image.h"

#include <optional>

/// What is judged of an image when the places where its group is are compared.
struct Build
{
    /// What can be done with it.
    enum class Health {
        Usable,
        UnderWay, ///< It is created, imported or copied.
        Failed,
    };

    ImageNumber number = {};
    int place = 0;                      ///< Its index among the places.
    std::optional<qint64> created = {}; ///< Milliseconds since 1970-01-01 UTC.
    QString imageId = {};
    Health health = Health::Usable;
    std::optional<qint64> percent = {}; ///< While it is copied.
    bool isDeprecated = false;
    bool isKept = false;             ///< Of an earlier result: it was there, and may be no more.
    std::optional<qint64> size = {}; ///< GiB.
    // Texts as numbers: the same where they are.
    int name = 0;
    int state = 0; ///< In use is as good as not in use.
    int os = 0;
};

/// By the state of the API: one that is not known is taken as usable.
[[nodiscard]] Build::Health healthOf(const QString &imageState);

/// The order of isNewerBuild() in imageseries.h.
[[nodiscard]] bool isNewer(const Build &first, const Build &second);
