// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"
#include "memory/imagehistory.h"

#include <QObject>

class DetailPane;
class MemoryFlow;

/// Shows in the details of an image what is remembered of it, once that is in sight.
class HistoryFlow final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HistoryFlow(DetailPane &pane, MemoryFlow &memory);

private:
    void ask(const ImageKey &key);
    void askAgain();
    void take();

    DetailPane &m_pane;
    MemoryFlow &m_memory;
    PendingPtr<QList<KeptStay>> m_answer;
};
