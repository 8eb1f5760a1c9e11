// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

/// Images as DescribeImages sends them, in English.
using DemoImages = QList<QJsonObject>;

/// The catalogue of the demo cloud: the images of one of its regions, which are knownRegionIds(),
/// newest first. About 2,500 in all; the same in every run.
///
/// Public images have the same id everywhere; a few are missing or deprecated in some regions.
/// A private image has copies of the same name and another id in other regions. ap-singapore has
/// more than 1,000 images, the other regions 60 to 200.
[[nodiscard]] DemoImages demoImages(const QString &region);

/// The dedicated cluster on which those of a region's images are that have a CdcCacheStatus.
[[nodiscard]] QString demoClusterId();
