// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/commandline.h"
#include "searches/savedsearchstore.h"

/// Reads the arguments as parseCommandLine() does, and with --search the saved search: query, find,
/// sort and columns are then that search's, with what other options say in the place of what it
/// says. The store is read for --search only. Errors: Usage, with field "search" where there is no
/// search of that name; File, where the store cannot be read.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &arguments,
                                                  const SavedSearchStore &store);

/// The saved search that the window opens with: the one that the command line names, or, where it
/// says nothing about the query, the one that opens at the start. Its query is that of the command
/// line.
[[nodiscard]] std::optional<SavedSearch> startSearch(const CommandLine &line,
                                                     const QList<SavedSearch> &searches);

/// The command line with what the saved search that it names says. Errors: Usage; as above, and
/// with field "find" for a find text that cannot be read.
[[nodiscard]] Result<CommandLine> withSavedSearch(const CommandLine &line,
                                                  const QList<SavedSearch> &searches);
