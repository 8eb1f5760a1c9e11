// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QTimer>

#include <functional>
#include <utility>

/// An answer that takes no waiting: it is worked out in one go, from the event loop as every other.
template<typename T>
class Deferred final : public Pending<T>
{
public:
    using Work = std::function<Result<T>()>;

    /// `work` is called once, unless the answer is dropped before; it must not drop it.
    explicit Deferred(Work work) : m_work(std::move(work))
    {
        m_start.setSingleShot(true);
        QObject::connect(&m_start, &QTimer::timeout, this, [this] { this->finish(m_work()); });
        m_start.start(0);
    }

protected:
    void cancel() override { m_start.stop(); }

private:
    Work m_work;
    QTimer m_start;
};

/// An answer that is known already.
template<typename T>
[[nodiscard]] PendingPtr<T> knownAnswer(Result<T> result)
{
    return PendingPtr<T>(
            new Deferred<T>([result = std::move(result)]() mutable { return std::move(result); }));
}
