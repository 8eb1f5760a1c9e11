// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

/// Whether an HTTP status sends whoever asked to another address. Others of the three hundreds,
/// such as 304, do not.
[[nodiscard]] constexpr bool isRedirect(int status)
{
    return (status >= 301 && status <= 303) || status == 307 || status == 308;
}
