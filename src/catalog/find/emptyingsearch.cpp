// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/emptyingsearch.h"

EmptyingSearch::EmptyingSearch(const ImageStore &store, const Narrowing &narrowing, QObject *parent)
    : QObject(parent), m_store(store), m_narrowing(narrowing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EmptyingSearch::goOn);
    connect(&store, &ImageStore::added, this, &EmptyingSearch::forget);
    connect(&store, &ImageStore::changed, this, &EmptyingSearch::forget);
    connect(&store, &ImageStore::gone, this, &EmptyingSearch::forget);
    connect(&store, &ImageStore::cleared, this, &EmptyingSearch::forget);
    connect(&narrowing, &Narrowing::narrowed, this, &EmptyingSearch::forget);
    connect(&narrowing, &Narrowing::findChanged, this, &EmptyingSearch::forget);
}

std::optional<EmptyingCondition> EmptyingSearch::condition()
{
    if (!m_pass) {
        m_pass.emplace(m_narrowing.find(), m_narrowing.facetSelection(), m_narrowing.presence());
        if (!m_pass->lookUntil(m_store, QDeadlineTimer(m_time)))
            m_timer.start();
    }
    return isLooking() ? std::nullopt : m_pass->condition();
}

void EmptyingSearch::goOn()
{
    if (m_pass->lookUntil(m_store, QDeadlineTimer(m_time)))
        emit finished();
    else
        m_timer.start();
}

void EmptyingSearch::forget()
{
    m_pass.reset();
    m_timer.stop();
}
