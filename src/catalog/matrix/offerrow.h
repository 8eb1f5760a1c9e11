// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/instanceoffer.h"

#include <QVariant>

/// The row of a MatrixModel that says what regions offer for an instance type: a value for one of
/// the model's columns and roles.
[[nodiscard]] QVariant offerData(const InstanceOffer &offer, const QList<Place> &places, int column,
                                 int role);

Q_DECLARE_METATYPE(OfferCell)
