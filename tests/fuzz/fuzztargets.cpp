// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "fuzztargets.h"

std::span<const FuzzTarget> fuzzTargets()
{
    static constexpr FuzzTarget targets[] = {
            {"reply", &replyFault},       {"find", &findFault},         {"ids", &idsFault},
            {"searches", &searchesFault}, {"filter", &filterFault},     {"ini", &iniFault},
            {"tccli", &tccliFault},       {"profiles", &profilesFault},
    };
    return targets;
}
