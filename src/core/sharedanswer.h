// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <utility>

/// One answer for all who ask while it is on its way: the work is done once. Each of them has a
/// Pending of its own; the work is canceled when the last one is dropped.
///
/// It must outlive those who ask: they hear nothing more when it goes.
template<typename T>
class SharedAnswer final
{
public:
    /// Begins the work.
    using Begin = std::function<PendingPtr<T>()>;

    SharedAnswer() = default;
    ~SharedAnswer() { takeAskers(); }
    Q_DISABLE_COPY_MOVE(SharedAnswer)

    [[nodiscard]] bool isUnderWay() const { return bool(m_work); }

    /// The answer of the work under way. If there is none, it is begun.
    [[nodiscard]] PendingPtr<T> join(const Begin &begin)
    {
        if (!m_work) {
            m_work = begin();
            QObject::connect(m_work.get(), &PendingBase::finished, m_work.get(),
                             [this] { deliver(); });
        }
        auto *asker = new Asker(this);
        m_askers.append(asker);
        return PendingPtr<T>(asker);
    }

private:
    class Asker final : public Pending<T>
    {
    public:
        explicit Asker(SharedAnswer *shared) : m_shared(shared) { }

        void leaveAlone() { m_shared = nullptr; }
        void give(const Result<T> &result) { this->finish(result); }

    protected:
        void cancel() override
        {
            if (m_shared)
                m_shared->forget(this);
        }

    private:
        SharedAnswer *m_shared; // while the work is under way
    };

    QList<QPointer<Asker>> takeAskers()
    {
        for (const QPointer<Asker> &asker : std::as_const(m_askers))
            asker->leaveAlone();
        return std::exchange(m_askers, {});
    }

    void forget(Asker *asker)
    {
        m_askers.removeOne(asker);
        if (m_askers.isEmpty())
            m_work.reset();
    }

    /// Those who hear of it may drop the others, ask again, or drop this object.
    void deliver()
    {
        const PendingPtr<T> work = std::move(m_work);
        for (const QPointer<Asker> &asker : takeAskers()) {
            if (asker)
                asker->give(work->result());
        }
    }

    PendingPtr<T> m_work;
    QList<QPointer<Asker>> m_askers; // none of them is dropped
};
