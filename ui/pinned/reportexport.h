// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <functional>

class QWidget;

/// Asks where to write a check to and in which format, does it, and tells the file's path, or else
/// what is wrong, of the kind File. Nothing of this where nobody wants it any more.
void exportReport(const CheckReport &report, QWidget &parent,
                  const std::function<void(const Result<QString> &)> &tell);
