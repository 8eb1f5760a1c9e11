// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "pinned/report/checkreport.h"

#include <functional>

class QTextStream;

/// Replaces the ids of a report that can be (see isMendable()) in their files, and with
/// `addsToMaps` adds to maps of regions what they lack, after it has shown what changes and has
/// been told to: `isWanted` is asked once, with the question. What cannot be written is told on
/// `errors`, where the differences go, too. The findings that are written are marked so. Returns
/// whether everything that was to be written is.
[[nodiscard]] bool fixFiles(CheckReport &report, bool addsToMaps, QTextStream &errors,
                            const std::function<bool(const QString &question)> &isWanted);

/// A text without a file, whose findings have the path "-", with what fixFiles() would write: back
/// as it was where there is nothing to mend. Nobody is asked, as nothing is overwritten. Error:
/// File, if it cannot be mended.
[[nodiscard]] Result<QByteArray> fixedInput(CheckReport &report, const QByteArray &text,
                                            bool addsToMaps, QTextStream &errors);

/// Asks the person at the terminal. Without one, or without an answer, it is no.
[[nodiscard]] bool askAtTerminal(const QString &question, QTextStream &errors);
