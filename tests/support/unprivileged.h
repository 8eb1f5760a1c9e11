// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <unistd.h>

/// As long as it lives, permissions of files hold for this process, also where root runs the test.
/// Who wants a folder that may be written then makes it then.
class Unprivileged final
{
public:
    Unprivileged()
    {
        if (getuid() == 0)
            m_isOther = setresuid(nobody, nobody, 0) == 0;
    }

    ~Unprivileged()
    {
        if (m_isOther && setresuid(0, 0, 0) != 0)
            _exit(1); // the rest would fail without a reason
    }

    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

    /// Whether it is so; else there is nothing to be tested.
    [[nodiscard]] static bool holds() { return geteuid() != 0; }

private:
    static constexpr uid_t nobody = 65534;

    bool m_isOther = false;
};
