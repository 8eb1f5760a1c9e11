// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "watchdog.h"

#include "timing.h"

#include <algorithm>
#include <memory>
#include <semaphore>

using namespace std::chrono_literals;

Watchdog::Watchdog() : m_thread([this] { watch(); }) { }

Watchdog::~Watchdog()
{
    m_isOver = true;
    m_thread.join();
}

void Watchdog::watch()
{
    while (!m_isOver) {
        // Shared, because the answer may come when this is over.
        const auto answered = std::make_shared<std::binary_semaphore>(0);
        const double time = milliseconds([this, &answered] {
            QMetaObject::invokeMethod(
                    &m_watched, [answered] { answered->release(); }, Qt::QueuedConnection);
            while (!m_isOver && !answered->try_acquire_for(10ms)) { }
        });
        if (!m_isOver)
            m_longest = std::max(m_longest.load(), time);
        // Not at once again, so that the watching itself is no load.
        (void)std::binary_semaphore(0).try_acquire_for(500us);
    }
}
