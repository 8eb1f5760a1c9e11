// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

/// Images as they were sent, by "region id".
using ImagesByPlace = QMap<QString, QJsonObject>;

[[nodiscard]] ImagesByPlace byPlace(const QString &region, const QList<QJsonObject> &images);

/// The image of a JSON text, with byte order marks, of which Qt drops some.
[[nodiscard]] QJsonObject imageOf(QByteArray json);

/// What is there and should not be, what should and is not, or what is not as it was sent; one of
/// them. Empty when the two are equal.
[[nodiscard]] QString firstDifference(const ImagesByPlace &actual, const ImagesByPlace &expected);
