// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QPointer>

/// An answer that the test gives by hand.
template<typename T>
class HandPending final : public Pending<T>
{
public:
    void give(const Result<T> &answer) { this->finish(answer); }
    [[nodiscard]] bool isCanceled() const { return m_isCanceled; }

protected:
    void cancel() override { m_isCanceled = true; }

private:
    bool m_isCanceled = false;
};

/// Whether an answer, which may be deleted by now, was dropped.
template<typename T>
[[nodiscard]] bool isDropped(const QPointer<HandPending<T>> &pending)
{
    return !pending || pending->isCanceled();
}
