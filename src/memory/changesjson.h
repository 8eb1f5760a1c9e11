// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changesreport.h"

#include <QByteArray>

/// The report as one JSON object:
/// {"since", "until", "compared": [PLACE], "notCompared": [{"profile", "region", "reason"}],
/// "changes": [{"kind", "profile", "region", "ImageId", "ImageName", "was", "fields": {NAME: [OLD,
/// NEW]}}]}, in the order of region, name and id. A place is its region, with several accounts
/// "profile/region". "was" is there for what was rebuilt, "fields" where there are some; "notes", a
/// list of changeNotes(), too. Where it is not known of places whether both times it was the same
/// account, "accountUnknown" before "changes" lists them. Times are ISO 8601 in UTC, or null.
[[nodiscard]] QByteArray changesJson(const ChangesReport &report);

/// The changes alone, one object a line.
[[nodiscard]] QByteArray changeLines(const ChangesReport &report);
