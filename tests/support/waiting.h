// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QTest>

/// How long a test waits for what has to come, in milliseconds. Mostly that is there at once; this
/// is for a machine that has much else to do.
constexpr int longestWait = 60'000;

/// Lets the event loop go on until `isThere()`, and returns whether it came to that. If not, a
/// warning says what was waited for, such as "the export dialog".
template<typename Predicate>
[[nodiscard]] bool waitFor(const QString &what, Predicate isThere)
{
    if (QTest::qWaitFor(isThere, longestWait))
        return true;
    qWarning("Waited in vain for %s", qPrintable(what));
    return false;
}
