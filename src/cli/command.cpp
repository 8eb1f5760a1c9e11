// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/command.h"

#include "cli/commandoptions.h"
#include "cli/helptext.h"
#include "cli/languageoption.h"
#include "cli/usageerror.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A line of a list in --help.
struct Entry
{
    QString name;
    QString text;
};

/// Such as "-h, --help" and "--profile <NAMES>".
QList<Entry> optionEntries(const Command &command)
{
    QList<Entry> entries;
    for (const QCommandLineOption &option : command.options) {
        QStringList names;
        for (const QString &name : option.names())
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
        QString name = names.join(u", "_s);
        if (!option.valueName().isEmpty())
            name += u" <"_s + option.valueName() + u'>';
        entries.append({name, option.description()});
    }
    return entries;
}

QString listed(const QList<Entry> &entries)
{
    int columns = 0;
    for (const Entry &entry : entries)
        columns = std::max(columns, columnsOf(entry.name));
    QString lines;
    for (const Entry &entry : entries)
        lines += helpEntry(entry.name, columns, entry.text);
    return lines;
}

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
    QStringList call = {QCoreApplication::arguments().constFirst()};
    if (!command.name.isEmpty())
        call.append(command.name);
    //: In the first line of --help, where options can stand.
    call.append(Words::tr("[options]"));
    QList<Entry> arguments;
    if (!command.paths.isEmpty()) {
        call.append(command.paths);
        arguments.append({u"PATH"_s, command.pathsDescription});
    }
    if (!command.words.isEmpty()) {
        const QString words = command.words.join(u'|');
        call.append(u'[' + words + u']');
        arguments.append({words, command.wordsDescription});
    }
    //: The first line of --help. %1 is how the program is called.
    QString text = Words::tr("Usage: %1").arg(call.join(u' ')) + u'\n';
    for (const QString &paragraph : command.description.split(u'\n'))
        text += helpParagraph(paragraph);
    //: The heading of a list in --help.
    text += u'\n' + Words::tr("Options:") + u'\n' + listed(optionEntries(command));
    if (!arguments.isEmpty()) {
        //: The heading of a list in --help: what stands behind the options.
        text += u'\n' + Words::tr("Arguments:") + u'\n' + listed(arguments);
    }
    return text;
}
