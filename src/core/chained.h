// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <functional>
#include <utility>

/// An answer that takes the answer to another question first.
template<typename From, typename To>
class Chained final : public Pending<To>
{
public:
    /// Asks the second question, knowing what became of the first. Called once, unless the answer
    /// is dropped before; it must not drop it.
    using Next = std::function<PendingPtr<To>(const Result<From> &)>;

    Chained(PendingPtr<From> first, Next next) : m_first(std::move(first)), m_next(std::move(next))
    {
        QObject::connect(m_first.get(), &PendingBase::finished, this, [this] { askNext(); });
    }

protected:
    void cancel() override
    {
        m_first.reset();
        m_second.reset();
    }

private:
    void askNext()
    {
        const PendingPtr<From> first = std::move(m_first);
        m_second = m_next(first->result());
        QObject::connect(m_second.get(), &PendingBase::finished, this,
                         [this] { this->finish(m_second->takeResult()); });
    }

    PendingPtr<From> m_first;
    Next m_next;
    PendingPtr<To> m_second;
};

/// The answer to the question that `next` asks when `first` is answered.
template<typename To, typename From>
[[nodiscard]] PendingPtr<To> chain(PendingPtr<From> first, typename Chained<From, To>::Next next)
{
    return PendingPtr<To>(new Chained<From, To>(std::move(first), std::move(next)));
}
