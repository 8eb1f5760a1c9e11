// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/requestrecord.h"

#include <QObject>

/// Where calls report what became of them, and others listen.
class RequestJournal final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    /// A request has ended: succeeded, failed for good, or canceled.
    void recorded(const RequestRecord &record);
};
