// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/regionnetwork.h"
#include "cloud/requestbudget.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

class RequestTicket;

/// Lets requests of one service in one region leave, in the order they came, within the rate limit
/// and with at most `maxInFlight` on their way.
///
/// The second bound matters for the first: Qt sends no more requests at a time than there are
/// connections and keeps the others in a queue of its own, where they would be counted as sent long
/// before.
class RequestGate final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxInFlight = RegionNetwork::connectionCount;

    explicit RequestGate(RequestBudget budget, QObject *parent = nullptr);

    /// For what the service counts requests together.
    enum class Scope { ThisRegion, AllRegions };

    /// The service has refused a request for coming too fast: fewer leave for a while.
    void slowDown(Scope scope);

    /// Whether that while has not ended yet.
    [[nodiscard]] bool isSlowedDown() const { return m_recovery.isActive(); }

signals:
    void slowedDownChanged();
    /// From slowDown(): the gates of the other regions are to be slowed down, too.
    void allRegionsRefused();

private:
    friend class RequestTicket;
    void enter(RequestTicket *ticket);
    void leave(RequestTicket *ticket);
    void admit();

    RequestBudget m_budget;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QTimer m_recovery; // runs while the gate is slowed down
    QList<RequestTicket *> m_waiting;
    int m_inFlight = 0;
};

/// One request's place at a gate. Dropping it gives the place up, whether it is still waiting or
/// already let through, so it is kept as long as the request is on its way.
class RequestTicket final : public QObject
{
    Q_OBJECT

public:
    explicit RequestTicket(RequestGate &gate);
    ~RequestTicket() override;

signals:
    /// The request may leave now. Once, and through the event loop.
    void admitted();

private:
    friend class RequestGate;
    QPointer<RequestGate> m_gate;
    bool m_isAdmitted = false;
};
