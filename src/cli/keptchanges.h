// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/changescommand.h"
#include "memory/changesreport.h"
#include "memory/imagememory.h"

#include <QStringList>

/// Who asks by this choice, of whose accounts that is the first.
[[nodiscard]] KeptAsker askerOf(const CloudChoice &choice, const QString &account);

/// Compares what was kept at both of the command's times, of these accounts. Error: File.
[[nodiscard]] Result<ChangesReport>
keptChanges(const ChangesCommand &command, const QStringList &profiles, const ImageMemory &memory);
