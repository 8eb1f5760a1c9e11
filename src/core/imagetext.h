// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QString>

class QTimeZone;

/// The state as a person takes it: "DEPRECATED" for an image that is normal and should no longer be
/// used; else that of the API.
[[nodiscard]] QString stateCode(const Image &image);
/// The same in words, with the progress: "Normal", "Deprecated", "Syncing 60 %".
[[nodiscard]] QString stateText(const Image &image);

/// "Yes" or "No"; empty when unset.
[[nodiscard]] QString booleanText(std::optional<bool> value);

/// A number in the notation of the user's locale; empty when unset.
[[nodiscard]] QString numberText(std::optional<qint64> value);

/// "60 %"; empty when unset.
[[nodiscard]] QString percentText(std::optional<qint64> value);

/// In which zone times are shown. Files always have UTC.
enum class TimeZone { Local, Utc };

/// When the image was made, as "2026-09-07 16:30" without its zone, which belongs beside it; what
/// the API sent where that is no time.
[[nodiscard]] QString createdText(const Image &image, TimeZone zone);
/// The same in any zone.
[[nodiscard]] QString createdText(const Image &image, const QTimeZone &zone);

/// The same for scripts, in UTC: "2026-09-07T16:30:00Z".
[[nodiscard]] QString createdCode(const Image &image);

/// "UTC", or the name of the user's zone at a moment, such as "CET" or "UTC+9".
[[nodiscard]] QString timeZoneText(TimeZone zone, const QDateTime &moment);
/// The same for all moments: where the zone has a summer time, it is "Europe/Berlin".
[[nodiscard]] QString timeZoneText(TimeZone zone);

/// How long ago the image was made, at the time `now`: "3 months ago"; empty for no time.
[[nodiscard]] QString ageText(const Image &image, const QDateTime &now);

/// "env=prod, team=pay".
[[nodiscard]] QString tagsText(const QList<Tag> &tags);

/// The sum of the snapshots' sizes, GiB; the largest number, where that does not hold it.
[[nodiscard]] qint64 totalDiskSize(const QList<Snapshot> &snapshots);
