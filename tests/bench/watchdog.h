// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <atomic>
#include <thread>

/// Measures how long the event loop of the thread that made it does not come round.
class Watchdog final
{
public:
    Watchdog();
    ~Watchdog();
    Q_DISABLE_COPY_MOVE(Watchdog)

    /// The longest stall since the last call, in milliseconds.
    [[nodiscard]] double takeLongest() { return m_longest.exchange(0); }

private:
    void watch();

    QObject m_watched; ///< Lives in the thread that is watched.
    std::atomic<double> m_longest = 0;
    std::atomic_bool m_isOver = false;
    std::thread m_thread;
};
