// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/command.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

void declare(QCommandLineParser &parser, const Command &command)
{
    parser.setApplicationDescription(command.description);
    parser.addOptions(command.options);
}

QString helpOf(const Command &command)
{
    QCommandLineParser parser;
    declare(parser, command);
    QString text = parser.helpText();
    if (!command.name.isEmpty())
        text.replace("[options]"_L1, command.name + u" [options]"_s);
    return text;
}
