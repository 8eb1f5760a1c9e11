// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QEvent;

/// Whether an event is the beginning of something that the user does: a key, a click, the wheel.
[[nodiscard]] bool isOfTheUser(const QEvent &event);
