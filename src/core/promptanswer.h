// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QTimer>

#include <chrono>
#include <utility>

/// An answer that is not waited for longer than it may take: then it is another one.
template<typename T>
class PromptAnswer final : public Pending<T>
{
public:
    PromptAnswer(PendingPtr<T> asked, std::chrono::milliseconds patience, Result<T> late)
        : m_asked(std::move(asked)), m_late(std::move(late))
    {
        QObject::connect(m_asked.get(), &PendingBase::finished, this, [this] {
            m_patience.stop();
            this->finish(m_asked->takeResult());
        });
        m_patience.setSingleShot(true);
        QObject::connect(&m_patience, &QTimer::timeout, this, [this] {
            m_asked.reset();
            this->finish(std::move(m_late));
        });
        m_patience.start(patience);
    }

protected:
    void cancel() override
    {
        m_patience.stop();
        m_asked.reset();
    }

private:
    PendingPtr<T> m_asked;
    Result<T> m_late;
    QTimer m_patience;
};

/// What is asked, or `late` where it takes longer.
template<typename T>
[[nodiscard]] PendingPtr<T> promptly(PendingPtr<T> asked, std::chrono::milliseconds patience,
                                     Result<T> late)
{
    return PendingPtr<T>(new PromptAnswer<T>(std::move(asked), patience, std::move(late)));
}
