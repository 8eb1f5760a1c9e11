// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

/// Sees to it that a crash leaves no picture of this program's memory, in which keys would be: no
/// core file, and nothing for a program that collects them. To be called before anything else. On
/// Linux, other programs of the same user cannot read the memory and the environment either, nor
/// attach a debugger later. Programs that this one starts leave no core file unless they ask for
/// it.
void preventCoreDumps();
