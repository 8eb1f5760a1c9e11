// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

/// A part of the world under which regions are listed.
enum class RegionGroup { MainlandChina, AsiaPacific, Europe, Americas, Finance };

/// A region of the cloud that DescribeImages supports.
struct Region
{
    QString id = {};   ///< "ap-seoul".
    QString name = {}; ///< "Seoul", in the language of the program.
    RegionGroup group = RegionGroup::AsiaPacific;

    bool operator==(const Region &) const = default;
};

/// The 18 regions of the DescribeImages page (2025-11-19), in the order they are shown in.
[[nodiscard]] QList<Region> knownRegions();

/// The ids of knownRegions(), in the same order.
[[nodiscard]] QStringList knownRegionIds();

/// "Seoul" for "ap-seoul"; an unknown id is its own name.
[[nodiscard]] QString regionName(const QString &id);

/// "Seoul (ap-seoul)"; an unknown id stands alone.
[[nodiscard]] QString regionLabel(const QString &id);

/// "Mainland China", "Finance", … in the language of the program.
[[nodiscard]] QString regionGroupName(RegionGroup group);

/// Whether a region is one of the isolated finance zones, which answer at their own host only.
[[nodiscard]] bool isFinanceRegion(const QString &id);

/// Reads a list such as "ap-seoul,eu-*" or "all" into region ids, each once, in the order given.
///
/// A glob (* and ?) picks among the known regions and must match at least one. An id without a
/// glob is taken as it is when it looks like a region ("xx-name"), known or not: new regions open
/// before programs learn of them. Error: Usage, field "region".
[[nodiscard]] Result<QStringList> parseRegionList(const QString &text);
