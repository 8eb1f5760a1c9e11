// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/optionvalues.h"
#include "core/result.h"

#include <QCommandLineOption>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

class QCommandLineParser;

/// One thing that the program does, chosen by its first argument: what it takes, and what is said
/// of it. Parsers, --help, the manual page and the completions of shells are made of this.
struct Command
{
    QString name = {};        ///< The first argument, "profiles"; empty: the program without one.
    QString summary = {};     ///< What it is for: "list the accounts".
    QString description = {}; ///< Paragraphs, each on a line of its own.
    QList<QCommandLineOption> options = {};
    QString paths = {}; ///< What it takes besides, "PATH…", which are files; or nothing.
    QString pathsDescription = {}; ///< What is said of them.
    QStringList words = {};        ///< Or one of these words: "list", "purge"; or nothing.
    QString wordsDescription = {}; ///< What is said of these.
    /// What can stand behind an option, where that is not usualValues().
    QHash<QString, OptionValues> values = {};
};

/// What can stand behind one of its options, by its name without the two dashes.
[[nodiscard]] OptionValues valuesOf(const Command &command, const QString &option);

/// Tells the parser all of it.
void declare(QCommandLineParser &parser, const Command &command);

/// The options that every command has, behind its own.
[[nodiscard]] QList<QCommandLineOption> usualOptions();

/// Reads the arguments of a command, of which the first is the program's name and the second the
/// command's. Error: Usage, where one is not of this command, or says no language.
[[nodiscard]] Result<void> parseArguments(QCommandLineParser &parser, const Command &command,
                                          const QStringList &arguments);

/// The text of its --help.
[[nodiscard]] QString helpOf(const Command &command);
