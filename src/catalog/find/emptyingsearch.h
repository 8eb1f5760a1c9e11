// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/emptying.h"
#include "catalog/find/narrowing.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

/// Looks for the condition that leaves none of the loaded images when it is asked for. Among many
/// images it goes on from the event loop.
class EmptyingSearch final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EmptyingSearch(const ImageStore &store, const Narrowing &narrowing, QObject *parent = nullptr);

    /// What EmptyingPass says of the images and of what they are narrowed by now; unset while it
    /// isLooking().
    [[nodiscard]] std::optional<EmptyingCondition> condition();
    [[nodiscard]] bool isLooking() const { return m_timer.isActive(); }

    /// How long looking may keep the event loop waiting; 10 ms at first.
    void setTime(std::chrono::milliseconds time) { m_time = time; }

signals:
    /// It is no longer looking, and has come to the end.
    void finished();

private:
    void forget();
    void goOn();

    const ImageStore &m_store;
    const Narrowing &m_narrowing;
    std::optional<EmptyingPass> m_pass; ///< Unset until it is asked for, and after any change.
    std::chrono::milliseconds m_time {10};
    QTimer m_timer; ///< Runs out in the next turn of the event loop, while it is looking.
};
