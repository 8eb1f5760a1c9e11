// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/command.h"

#include "cli/commandoptions.h"
#include "cli/languageoption.h"
#include "cli/usageerror.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

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

QList<QCommandLineOption> usualOptions()
{
    return {languageOption(), {{u"h"_s, CommandOption::help}, Words::tr("Show this help.")}};
}

Result<void> parseArguments(QCommandLineParser &parser, const Command &command,
                            const QStringList &arguments)
{
    declare(parser, command);
    QStringList options = arguments;
    options.removeAt(1);
    if (!parser.parse(options))
        return parserError(parser);
    const QStringList words = parser.positionalArguments();
    if (!words.isEmpty() && command.paths.isEmpty() && command.words.isEmpty())
        return surplusError(words.constFirst());
    if (const Result<QString> language = readLanguageOption(parser); !language)
        return Failure(language.error());
    return {};
}

QString helpOf(const Command &command)
{
    QCommandLineParser parser;
    declare(parser, command);
    QString text = parser.helpText();
    // Behind the program, since Qt translates the words that follow.
    const QString program = QCoreApplication::arguments().constFirst();
    if (const qsizetype start = text.indexOf(program); start >= 0 && !command.name.isEmpty())
        text.insert(start + program.size(), u' ' + command.name);
    return text;
}
