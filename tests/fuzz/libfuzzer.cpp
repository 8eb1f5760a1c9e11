// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// The entry of a fuzzer: libFuzzer calls it with one input after the other. CVM_FUZZ_TARGET is the
// target's function.

#include "fuzztargets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString fault =
            CVM_FUZZ_TARGET(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "FAULT: %s\n", qPrintable(fault));
        std::abort();
    }
    return 0;
}
