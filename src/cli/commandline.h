// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"
#include "catalog/order/roworder.h"
#include "cli/cloudchoice.h"
#include "cli/queryoptions.h"
#include "core/result.h"
#include "export/exportoptions.h"

/// What the program was asked to do on its command line.
struct CommandLine
{
    /// What to do; Export needs no display.
    enum class Action { ShowWindow, Export, ShowHelp, ShowVersion };

    Action action = Action::ShowWindow;
    CloudChoice cloud = {};
    QString searchName = {};        ///< The saved search to begin with; empty: none.
    QueryOptions queryOptions = {}; ///< What was said about the query.
    ImageQuery query = {};          ///< Valid by validateQuery(); see readCommandLine().
    QString exportPath = {};        ///< For Export: a file, or "-" for standard output.
    ExportOptions exportOptions = {};
    bool choosesColumns = false;    ///< The columns were named, and are not just the usual ones.
    bool choosesFind = false;       ///< So was the find text,
    bool choosesSort = false;       ///< and the order.
    FindExpression find = {};       ///< For Export: which of the images read to write,
    FacetSelection facets = {};     ///< and which of those.
    QString onlyProfile = {};       ///< For Export: see askedOf(); empty with several accounts.
    QList<SortKeyColumn> sort = {}; ///< For Export: see arranged().
    QString uiLanguage = {};        ///< Of the texts, one of textLanguages(); empty: as usual.
    bool opensNewWindow = false;    ///< For ShowWindow: also where there is one already.
    /// For ShowWindow: what was said of the cloud, where the one above is what was open; else
    /// unset.
    std::optional<CloudChoice> saidCloud = {};
    bool checksPinned = false;    ///< For ShowWindow: opens the check of pinned ids,
    QStringList pinnedPaths = {}; ///< and checks these files and folders.
    QString memoryPath = {};      ///< For ShowWindow: see MemoryFlow; empty: the usual one.
    QString screenshotPath = {};  ///< For ShowWindow: save a picture there, and end; empty: do not.

    bool operator==(const CommandLine &) const = default;
};

/// Reads the arguments; the first is the program's name. `query` is what they say by themselves,
/// without a saved search. Error: Usage, with what is wrong.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// The text of --help.
[[nodiscard]] QString commandLineHelp();

/// Whether the arguments ask for something that is done without a display. This can be known
/// before there is an application, and decides which kind of one to make.
[[nodiscard]] bool isHeadless(const QStringList &arguments);
