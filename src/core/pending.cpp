// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/pending.h"

void PendingDeleter::operator()(PendingBase *pending) const
{
    // Aborting a network reply reports synchronously; nobody may hear of it any more.
    pending->disconnect();
    pending->cancel();
    pending->deleteLater();
}
