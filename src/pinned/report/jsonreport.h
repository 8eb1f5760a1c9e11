// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

/// The whole report as an object: summary, unread, skipped, findings, and maps where some
/// lack a region. Of what is but listed, the
/// verdicts are null.
[[nodiscard]] QByteArray jsonReport(const CheckReport &report);

/// The places of "unread": an object for each, with region, code and message, and with several
/// accounts the profile.
[[nodiscard]] QByteArray unreadPlacesJson(const QList<UncheckedPlace> &unread);

/// The counts of "skipped", as an object.
[[nodiscard]] QByteArray skippedCountsJson(const SkippedCounts &skipped);

/// An object on a line for each finding.
[[nodiscard]] QByteArray ndjsonReport(const CheckReport &report);
