// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostilereplies.h"

QList<HostileReply> hostileReplies()
{
    return transportReplies() + bodyReplies() + totalReplies();
}
