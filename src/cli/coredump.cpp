// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/coredump.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#    include <sys/prctl.h>
#endif

void preventCoreDumps()
{
#ifdef Q_OS_UNIX
    // The lower limit alone, so that a program started by this one can raise its own again.
    struct rlimit limit = {};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
#endif
#ifdef Q_OS_LINUX
    // The limit does not hold where the kernel hands a core to a program.
    prctl(PR_SET_DUMPABLE, 0);
#endif
}
