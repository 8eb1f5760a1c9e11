// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QByteArray>
#include <QList>

/// A member of the API's image that is not what it was. Values are JSON as it was sent; "null"
/// stands for a member that is not there.
struct FieldChange
{
    QByteArray name = {}; ///< "ImageState"
    QByteArray before = {};
    QByteArray after = {};

    bool operator==(const FieldChange &) const = default;
};

/// The image as it is kept and compared: without the progress of a copy, which is another at every
/// look, and with tags and snapshots in an order of their own, since the service promises none.
[[nodiscard]] Image comparable(const Image &image);

/// In what two comparable() images of one place differ, their ids included: the fields in the
/// order of the API's page, then what else was sent by name. None where they are equal.
[[nodiscard]] QList<FieldChange> fieldChanges(const Image &before, const Image &after);
