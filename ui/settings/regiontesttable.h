// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectiontestreport.h"

class CopyTable;
class QWidget;

/// A table of how regions answered, from the name of the host to the time it took; its cells can be
/// copied. Made empty.
[[nodiscard]] CopyTable *makeRegionTestTable(QWidget *parent);

/// Shows the regions in it, in their order.
void showRegionTests(CopyTable &table, const QList<RegionTest> &tests);
