// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/requestgate.h"

RequestGate::RequestGate(RequestBudget budget, QObject *parent)
    : QObject(parent), m_budget(std::move(budget))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    // The default timer may fire early by a twentieth, and the budget would send it back.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RequestGate::admit);
    m_recovery.setSingleShot(true);
    connect(&m_recovery, &QTimer::timeout, this, &RequestGate::slowedDownChanged);
}

void RequestGate::slowDown(Scope scope)
{
    const bool wasSlowedDown = isSlowedDown();
    m_budget.reduce(m_clock.elapsed());
    m_recovery.start(int(m_budget.reducedForMs(m_clock.elapsed())));
    if (!wasSlowedDown)
        emit slowedDownChanged();
    if (scope == Scope::AllRegions)
        emit allRegionsRefused();
}

void RequestGate::enter(RequestTicket *ticket)
{
    m_waiting.append(ticket);
    if (!m_timer.isActive())
        m_timer.start(0);
}

void RequestGate::leave(RequestTicket *ticket)
{
    if (!ticket->m_isAdmitted) {
        m_waiting.removeOne(ticket);
        return;
    }
    --m_inFlight;
    if (!m_waiting.isEmpty() && !m_timer.isActive())
        m_timer.start(0);
}

void RequestGate::admit()
{
    while (!m_waiting.isEmpty() && m_inFlight < maxInFlight) {
        if (const qint64 wait = m_budget.waitMs(m_clock.elapsed()); wait > 0) {
            m_timer.start(int(wait));
            return;
        }
        m_budget.spend(m_clock.elapsed());
        ++m_inFlight;
        RequestTicket *ticket = m_waiting.takeFirst();
        ticket->m_isAdmitted = true;
        emit ticket->admitted();
    }
}

RequestTicket::RequestTicket(RequestGate &gate) : m_gate(&gate)
{
    gate.enter(this);
}

RequestTicket::~RequestTicket()
{
    if (m_gate)
        m_gate->leave(this);
}
