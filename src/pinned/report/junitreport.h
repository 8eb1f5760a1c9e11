// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

/// A suite for each file and a case for each id in it, as JUnit has them. What fails the check has
/// failed; what is unknown, ignored or in the baseline is skipped. Where an id stands is in its
/// case's name: readers that are strict take no line.
[[nodiscard]] QByteArray junitReport(const CheckReport &report);
