// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/command.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

OptionValues valuesOf(const Command &command, const QString &option)
{
    return command.values.contains(option) ? command.values.value(option) : usualValues(option);
}

void declare(QCommandLineParser &parser, const Command &command)
{
    parser.setApplicationDescription(command.description);
    parser.addOptions(command.options);
    if (!command.paths.isEmpty())
        parser.addPositionalArgument(u"PATH"_s, command.pathsDescription, command.paths);
    if (!command.words.isEmpty()) {
        const QString words = command.words.join(u'|');
        parser.addPositionalArgument(words, command.wordsDescription, u'[' + words + u']');
    }
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
