// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/readingturn.h"

ReadingTurn::ReadingTurn(ReadingTurns &turns) : m_turns(turns)
{
    m_turns.m_line.append(this);
    if (m_turns.m_line.constFirst() == this)
        QMetaObject::invokeMethod(this, &ReadingTurn::begin, Qt::QueuedConnection);
}

ReadingTurn::~ReadingTurn()
{
    const bool wasFirst = m_turns.m_line.constFirst() == this;
    m_turns.m_line.removeOne(this);
    if (wasFirst && !m_turns.m_line.isEmpty()) {
        QMetaObject::invokeMethod(m_turns.m_line.constFirst(), &ReadingTurn::begin,
                                  Qt::QueuedConnection);
    }
}

void ReadingTurn::begin()
{
    m_isOn = true;
    emit begun();
}
