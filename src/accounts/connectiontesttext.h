// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectiontestreport.h"

/// What the test of a connection found, in words for people. All texts are plain.

/// "Answered", "Refused", …
[[nodiscard]] QString regionStateText(RegionTest::State state);

/// "yes", "no", or a dash for what was not looked at.
[[nodiscard]] QString checkedText(const std::optional<bool> &isGood);

/// "412 ms", or a dash.
[[nodiscard]] QString durationText(const std::optional<std::chrono::milliseconds> &duration);

/// "right", "7 s slow", "3 s fast", or a dash.
[[nodiscard]] QString clockText(const std::optional<std::chrono::seconds> &slow);

/// The reason why a region did not answer as it should: its code and what that means; else empty.
[[nodiscard]] QString regionReason(const RegionTest &test);

/// All that is to be said of a region that did not answer as it should: the reason, what can be
/// done about it, the service's own words and the RequestId.
[[nodiscard]] QString regionStory(const RegionTest &test);

/// One sentence on where the test is: whether the credential works, and in how many regions.
[[nodiscard]] QString verdictText(const ConnectionTestReport &report, bool isRunning);

/// All of it as text, to be sent to somebody who helps: a line for each fact, and one for each
/// region.
[[nodiscard]] QString reportText(const ConnectionTestReport &report);
