// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

/// Puts something in the place of standard input, output and error where the program was started
/// without them. To be called before anything else is opened: the next file or connection would
/// take the free number, and what is meant for standard error would go into it. Reading and writing
/// there fail as before.
void holdStandardStreams();

/// From now on what libraries say to developers, such as that a folder is not set, is a
/// reportLine() on standard error, too, for whoever reads it line by line.
void reportMessagesInLines();
