// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

/// An answer that is on its way: the part of Pending<T> that has signals.
///
/// Contract for every kind of it:
/// - work starts from the event loop, never inside the function that made the object, so the
///   caller can always connect first;
/// - finished() fires exactly once; inside it and afterwards the result is there;
/// - dropping the PendingPtr cancels the work, and finished() then never fires. It may be dropped
///   anywhere, also inside the slot connected to finished().
///
/// A holder keeps one PendingPtr for a question. Assigning the next one cancels the last, so a
/// stale answer cannot arrive.
class PendingBase : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void finished();

protected:
    /// Stops the work under way. Called once, when the holder drops the object.
    virtual void cancel() = 0;

private:
    friend struct PendingDeleter;
};

/// An answer of type Result<T> that is on its way.
template<typename T>
class Pending : public PendingBase
{
public:
    using PendingBase::PendingBase;

    /// Valid from finished() on.
    [[nodiscard]] const Result<T> &result() const
    {
        Q_ASSERT(m_result);
        return *m_result;
    }

    /// Moves the result out, for those that cannot be copied. Once, from finished() on; result()
    /// has nothing more to say then.
    [[nodiscard]] Result<T> takeResult()
    {
        Q_ASSERT(m_result);
        return *std::move(m_result);
    }

protected:
    void finish(Result<T> result)
    {
        Q_ASSERT(!m_result);
        m_result = std::move(result);
        emit finished();
    }

private:
    std::optional<Result<T>> m_result;
};

/// Cancels and deletes a pending answer, even from inside its own signal.
struct PendingDeleter
{
    void operator()(PendingBase *pending) const;
};

template<typename T>
using PendingPtr = std::unique_ptr<Pending<T>, PendingDeleter>;
