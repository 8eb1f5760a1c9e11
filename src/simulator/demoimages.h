// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "simulator/demoaccounts.h"

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

/// The images of a region as an account sees them: all see the same public ones. Those of the first
/// account are the catalogue above; each other one has its own private images, and none that were
/// shared with it.
[[nodiscard]] DemoImages demoImages(const QString &region, const DemoAccount &account);

/// The dedicated cluster on which those of a region's images are that have a CdcCacheStatus.
[[nodiscard]] QString demoClusterId();
