// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>

class QCommandLineParser;

/// One thing that the program does, chosen by its first argument: what it takes, and what is said
/// of it. Parsers, --help, the manual page and the completions of shells are made of this.
struct Command
{
    QString name = {};        ///< The first argument, "profiles"; empty: the program without one.
    QString summary = {};     ///< What it is for: "list the accounts".
    QString description = {}; ///< Paragraphs, each on a line of its own.
    QList<QCommandLineOption> options = {};
};

/// Tells the parser description and options.
void declare(QCommandLineParser &parser, const Command &command);

/// The text of its --help.
[[nodiscard]] QString helpOf(const Command &command);
