// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"
#include "catalog/presence/imagegroup.h"
#include "cli/cloudchoice.h"
#include "cli/command.h"
#include "core/imagequery.h"
#include "core/result.h"
#include "export/matrix/matrixformat.h"

/// What "cvm-image-browser matrix" was asked to do.
struct MatrixCommand
{
    enum class Action { Write, ShowHelp };

    Action action = Action::Write;
    CloudChoice cloud = {};
    ImageQuery query = {};         ///< Valid by validateQuery().
    bool asksUsualRegions = false; ///< Which regions is left to the settings; see usualPlaces().
    Grouping grouping = Grouping::Usual;
    QStringList missingIn = {}; ///< Only images that are missing in one of these regions;
    bool onlyBehind = false;    ///< only those that are behind in some.
    FindExpression find = {};   ///< Only images that this leaves in some region,
    FacetSelection facets = {}; ///< and these.
    MatrixFormat format = MatrixFormat::Csv;
    bool guardsFormulas = true;
    QString exportPath = QStringLiteral("-"); ///< A file, or "-" for standard output.

    bool operator==(const MatrixCommand &) const = default;
};

/// Its options and what is said of it.
[[nodiscard]] Command matrixCommand();

/// Whether the arguments, of which the first is the program's name, begin with "matrix".
[[nodiscard]] bool isMatrixCommand(const QStringList &arguments);

/// Reads the arguments of isMatrixCommand(). Error: Usage, with what is wrong.
[[nodiscard]] Result<MatrixCommand> parseMatrixCommand(const QStringList &arguments);

/// The text of "matrix --help".
[[nodiscard]] QString matrixHelp();
