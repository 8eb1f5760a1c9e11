// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "leaksearch.h"

/// The secrets of these tests.
namespace Marks {

inline const Mark id = {QStringLiteral("id"), QStringLiteral("AKIDmark4vTqYw8ZrNcLe0sUiDx")};
inline const Mark key = {QStringLiteral("key"), QStringLiteral("mark7QkPz2RfHn5WbXj9KdGt3Ey")};
inline const Mark token = {QStringLiteral("token"), QStringLiteral("mark1VcMs6LuAo8QpTi4NhRw0Jb")};
inline const Mark proxyPassword = {QStringLiteral("proxy password"),
                                   QStringLiteral("mark5HgFy3DaUe7BkSx2CrZq9Mt")};
/// What a role is assumed as.
inline const Mark roleId = {QStringLiteral("role's id"),
                            QStringLiteral("AKIDmark6pWdLf3XoKs9GuBy2Vh")};
inline const Mark roleKey = {QStringLiteral("role's key"),
                             QStringLiteral("mark8ZjNa4TeMi1YqCv7PbEk5Os")};
inline const Mark roleToken = {QStringLiteral("role's token"),
                               QStringLiteral("mark2RxGw9UlHd6SfQt3BnJz0Ic")};
/// What a pod shows for a role.
inline const Mark podToken = {QStringLiteral("pod's token"),
                              QStringLiteral("mark3KyVo7DmXa5LgEu1WhRp8Tf")};

} // namespace Marks
