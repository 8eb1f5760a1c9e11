// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QGuiApplication>
#include <QSessionManager>

#include <array>
#include <cstddef>

/// The session ends, and asks to keep what is open, as Qt tells it. There is none here, and nobody
/// looks at its manager.
inline void endSession()
{
    alignas(QSessionManager) std::array<std::byte, sizeof(QSessionManager)> nobody = {};
    emit qGuiApp->commitDataRequest(reinterpret_cast<QSessionManager &>(nobody));
}
